// The ways in beside username and password: every screen and state of them, and what only a real browser shows.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { answer, view } from "../views";
import { failing, wearEveryLook, type State } from "./looks";
import { narrow, wide, Windows } from "./window";

let windows: Windows;
beforeAll(async () => {
  windows = await Windows.start();
});
afterAll(async () => {
  await windows?.stop();
});

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const alert = (page: Page) => page.getByRole("alert").waitFor();
const token = `${"eyJhbGciOiJSUzI1NiJ9.".repeat(40)}c2lnbmF0dXJl`;

const tokenRefused: State = {
  name: "access-token-refused",
  start: answer(view.signIn),
  replies: { use_token: [failing("token-of-another-pool", view.signIn)] },
  reach: async (page) => {
    await press(page, "I have an access token");
    await page.getByLabel("Access token", { exact: true }).fill(token);
    await press(page, "Continue");
    await alert(page);
  },
};

const states: State[] = [
  { name: "sign-in-browser", start: answer(view.browserSignIn) },
  {
    name: "sign-in-forgot-without-username",
    start: answer(view.browserSignIn),
    replies: { forgot_password: [failing("field-empty", view.browserSignIn)] },
    reach: async (page) => {
      await press(page, "Forgot password");
      await alert(page);
    },
  },
  { name: "sign-in-password-may-be-set", start: answer(view.passwordMayBeSet) },
  { name: "sign-in-account-confirmed", start: answer(view.accountConfirmed) },
  {
    name: "in-browser",
    start: answer(view.browserSignIn),
    replies: { sign_in_with_browser: ["never"] },
    reach: async (page) => {
      await press(page, "Sign in with the browser");
      await press(page, "Open the browser again");
      await page.getByText("Opened again.").waitFor();
    },
  },
  {
    name: "access-token",
    start: answer(view.signIn),
    reach: async (page) => {
      await press(page, "I have an access token");
      await page.getByLabel("Access token", { exact: true }).fill(token);
    },
  },
  tokenRefused,
  { name: "account-token", start: answer(view.accountOfToken) },
  { name: "account-browser", start: answer(view.accountOfBrowser) },
  { name: "sent-code", start: answer(view.sentCode) },
  {
    name: "sent-code-wrong",
    start: answer(view.sentCodeSomewhere),
    replies: { send_code: [failing("sent-code-wrong", view.sentCodeSomewhere)] },
    reach: async (page) => {
      await page.getByLabel("Code from the message").fill("40713829");
      await press(page, "Continue");
      await alert(page);
    },
  },
  { name: "factor-choice", start: answer(view.factorChoice) },
  {
    name: "factor-choice-busy",
    start: answer(view.factorChoice),
    replies: { choose_factor: ["never"] },
    reach: async (page) => {
      await press(page, "Text message");
      await page.getByText("One moment…").waitFor();
    },
  },
  { name: "password-reset", start: answer(view.passwordReset) },
  {
    name: "password-reset-refused",
    start: answer(view.passwordReset),
    replies: { reset_password: [failing("password-refused", view.passwordReset)] },
    reach: async (page) => {
      await page.getByLabel("Code from the message").fill("407138");
      await page.getByLabel("New password", { exact: true }).fill("short");
      await press(page, "Set password");
      await alert(page);
    },
  },
  {
    name: "password-reset-required",
    start: answer(view.passwordResetRequired),
    replies: {
      send_code_again: [answer({ ...view.passwordReset, required: true }, 2)],
    },
    reach: async (page) => {
      await press(page, "Send another code");
      await page.getByRole("status").getByText("Cognito has sent a code").waitFor();
    },
  },
  { name: "confirm-account", start: answer(view.confirmAccount) },
  {
    name: "confirm-account-sent",
    start: answer(view.confirmAccountSent),
    replies: { confirm_code: [failing("sent-code-expired", view.confirmAccountSent)] },
    reach: async (page) => {
      await page.getByLabel("Code from the message").fill("407138");
      await press(page, "Confirm");
      await alert(page);
    },
  },
  { name: "done-provable", start: answer(view.provable) },
  {
    name: "done-proving",
    start: answer(view.provable),
    replies: { prove: [failing("code-used", view.provable)] },
    reach: async (page) => {
      await press(page, "Try it out now (optional)");
      await page.getByLabel("Password", { exact: true }).fill("Harbour-Lantern-86");
      await page.getByLabel("Six-digit code").fill("492039");
      await alert(page);
    },
  },
  { name: "done-proved", start: answer(view.proved) },
];

describe("every look of", () => {
  it.each(states)("$name", (state) => wearEveryLook(windows, state));
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
  it("is hidden, doesn't get out again, and is gone once it was sent", async () => {
    const opened = await windows.open(tokenRefused);
    const { page } = opened;
    await press(page, "I have an access token");
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
  it("every side door is reached, in reading order, before the way back", async () => {
    const opened = await windows.open({ start: answer(view.browserSignIn) });
    const names: (string | null)[] = [];
    for (let tabs = 0; tabs < 8; tabs++) {
      await opened.page.keyboard.press("Tab");
      names.push(await opened.page.evaluate(() => document.activeElement?.textContent ?? null));
    }
    expect(names.map((name) => name?.trim()).filter((name) => name)).toEqual([
      "Sign in",
      "Forgot password",
      "Confirm my account",
      "Sign in with the browser",
      "I have an access token",
      "Back",
    ]);
    await opened.close();
  });

  it("a button that rests keeps the focus", async () => {
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
        const arrow = opened.page.locator("svg").filter({ has: opened.page.locator(ARROWS) });
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
