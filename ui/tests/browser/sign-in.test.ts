// The other ways to sign in: every screen and state, and what only a real browser shows.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answer, view } from "../views";
import { wearEveryLook } from "./looks";
import { states as existingSecret } from "./states/existing-secret";
import { alert, press, states, token, tokenRefused } from "./states/sign-in";
import { narrow, wide, Windows } from "./window";

let windows: Windows;
beforeAll(async () => {
  windows = await Windows.start();
});
afterAll(async () => {
  await windows?.stop();
});

describe("every look of", () => {
  it.each([...states, ...existingSecret])("$name", (state) => wearEveryLook(windows, state));
});

describe("more contrast and forced colours", () => {
  it.each([tokenRefused, ...states.filter(({ name }) => name === "factor-choice")])(
    "$name",
    async ({ name, reach, ...script }) => {
      const opened = await windows.open(script, { forcedColors: "active" });
      await reach?.(opened.page);
      await opened.picture(`${name}.forced`);
      await opened.sound();
      await opened.close();
    },
  );
});

describe("the token", () => {
  it("is masked, cannot be copied, and is cleared when it is sent", async () => {
    const opened = await windows.open(tokenRefused);
    const { page } = opened;
    await press(page, "Use an access token");
    const field = page.getByLabel("Access token", { exact: true });
    await field.fill(token);
    expect(
      await field.evaluate((it) => getComputedStyle(it).getPropertyValue("-webkit-text-security")),
    ).toBe("disc");
    const copied = await field.evaluate((it) => {
      (it as HTMLTextAreaElement).select();
      const event = new ClipboardEvent("copy", { bubbles: true, cancelable: true });
      return it.dispatchEvent(event);
    });
    expect(copied).toBe(false);
    await page.keyboard.press("Enter");
    await alert(page);
    expect(await field.inputValue()).toBe("");
    expect(await field.evaluate((it) => it === document.activeElement)).toBe(true);
    expect(await opened.calls()).toContainEqual({
      command: "use_token",
      args: { generation: 1, accessToken: token },
    });
    await opened.close();
  });
});

describe("by keyboard alone", () => {
  it("every other way to sign in is reached in reading order, before Back", async () => {
    const opened = await windows.open({ start: answer(view.browserSignIn) });
    const names: (string | null)[] = [];
    for (let tabs = 0; tabs < 9; tabs++) {
      await opened.page.keyboard.press("Tab");
      names.push(await opened.page.evaluate(() => document.activeElement?.textContent ?? null));
    }
    expect(names.map((name) => name?.trim()).filter((name) => name)).toEqual([
      "Sign in",
      "Forgot password",
      "Confirm my account",
      "Sign in with the browser",
      "Use an access token",
      "Use a secret you have",
      "Back",
    ]);
    await opened.close();
  });

  it("a button keeps the focus while it cannot be pressed", async () => {
    const { confirmAccount, confirmAccountSent } = view;
    const opened = await windows.open({
      start: answer(confirmAccount),
      replies: { send_code_again: [answer({ ...confirmAccountSent, passwordKept: false }, 2)] },
    });
    const { page } = opened;
    await page.getByRole("button", { name: "Send a code" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("timer").waitFor();
    await page.keyboard.press("Enter");
    const focused = page.locator(":focus");
    expect((await focused.textContent())?.trim()).toBe("Send another code");
    expect(await focused.getAttribute("aria-disabled")).toBe("true");
    const calls = await opened.calls();
    expect(calls.filter(({ command }) => command === "send_code_again")).toHaveLength(1);
    await opened.close();
  });
});

const ARROWS = 'path[d^="M12.5 4.5"], path[d^="M7.5 4.5"]';

describe("right to left", () => {
  it.each([view.browserSignIn, view.accountOfToken, view.passwordReset, view.factorChoice])(
    "$stage fits",
    async (of) => {
      for (const size of [wide, narrow]) {
        const opened = await windows.open({ start: answer(of) }, { size });
        await opened.page.evaluate(() => (document.documentElement.dir = "rtl"));
        // An arrow forward or back points the other way.
        const arrow = opened.page
          .locator("svg")
          .filter({ has: opened.page.locator(ARROWS), visible: true });
        if ((await arrow.count()) > 0) {
          const turned = await arrow.first().evaluate((it) => getComputedStyle(it).transform);
          expect(turned).toBe("matrix(-1, 0, 0, 1, 0, 0)");
        }
        await opened.picture(`${of.stage}.rtl-${size === wide ? "wide" : "narrow"}`);
        await opened.sound(`${of.stage}, right to left`);
        await opened.close();
      }
    },
  );
});
