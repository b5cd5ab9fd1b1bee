// The list of pools and its editor: every state, and what only a real browser shows.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answer, tested } from "../views";
import { wearEveryLook } from "./looks";
import { imported, listed, states } from "./states/pools";
import { narrow, Windows, type Look } from "./window";

let windows: Windows;
beforeAll(async () => {
  windows = await Windows.start();
});
afterAll(async () => {
  await windows?.stop();
});

describe("every look of", () => {
  it.each(states)("$name", (state) => wearEveryLook(windows, state));
});

describe("more contrast and forced colours", () => {
  const state = states.find(({ name }) => name === "pool-tested-another-flow");

  it.each([
    ["contrast", { contrast: "more" }],
    ["forced", { forcedColors: "active", size: narrow }],
  ] satisfies [string, Look][])("a test with advice and a problem: %s", async (name, look) => {
    if (state === undefined) throw new Error("there is no such state");
    const { reach, ...script } = state;
    const opened = await windows.open(script, look);
    await reach?.(opened.page);
    await opened.picture(`${state.name}.${name}`);
    await opened.sound();
    await opened.close();
  });
});

describe("by keyboard alone", () => {
  it("edits, tests, saves and removes a pool", async () => {
    const opened = await windows.open(
      {
        start: answer(listed),
        replies: {
          test_pool: [tested.fine],
          save_pool: [answer(listed, 2)],
          remove_pool: [answer({ ...listed, pools: [imported] }, 3)],
        },
      },
      { size: narrow },
    );
    const { page } = opened;
    const focused = () =>
      page.evaluate(() => {
        const element = document.activeElement;
        return element?.getAttribute("aria-label") ?? element?.textContent?.trim() ?? "";
      });
    const tabTo = async (name: string) => {
      for (let tabs = 0; tabs < 25; tabs++) {
        if ((await focused()) === name) return;
        await page.keyboard.press("Tab");
      }
      throw new Error(`Tab does not reach “${name}”`);
    };
    await tabTo("Edit Northwind Staff");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Edit user pool" }).waitFor();
    await page.keyboard.type(" of ours");
    await tabTo("Test");
    await page.keyboard.press("Enter");
    await page.getByText("People can enrol here").waitFor();
    await page.getByLabel("Name", { exact: true }).press("Enter");
    await page.getByRole("heading", { name: "Choose where to sign in" }).waitFor();
    await tabTo("Remove Northwind Staff");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Shift+Tab");
    expect(await focused()).toBe("Remove");
    await page.keyboard.press("Enter");
    await page.getByText("Northwind Staff").waitFor({ state: "detached" });
    const calls = (await opened.calls()).map(({ command }) => command);
    expect(calls).toEqual(["current", "test_pool", "save_pool", "remove_pool"]);
    await opened.sound();
    await opened.close();
  });
});
