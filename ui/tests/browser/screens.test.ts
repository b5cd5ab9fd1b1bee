// Every screen and state, in both themes, wide, narrow and at 200 % text: accessible, whole, and pictured.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answer, view } from "../views";
import { wearEveryLook, type State } from "./looks";
import { states } from "./states/enrolment";
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

describe("other looks", () => {
  it.each(["done", "sign-in-problem", "scan"])(
    "more contrast and forced colours: %s",
    async (name) => {
      const state = states.find((each) => each.name === name);
      expect(state).toBeDefined();
      for (const [suffix, look] of [
        ["contrast-light", { contrast: "more" }],
        ["contrast-dark", { contrast: "more", scheme: "dark" }],
        ["forced", { forcedColors: "active" }],
      ] satisfies [string, Look][]) {
        const opened = await windows.open(state as State, look);
        await state?.reach?.(opened.page);
        await opened.picture(`${name}.${suffix}`);
        await opened.sound();
        await opened.close();
      }
    },
  );

  it.each(["light", "dark"] as const)("the settings, %s", async (scheme) => {
    const opened = await windows.open({ start: answer(view.signIn) }, { scheme, size: narrow });
    const opener = opened.page.getByRole("button", { name: "Settings" });
    await opener.click();
    await opened.page.getByRole("checkbox").check();
    await opened.picture(`settings.${scheme}`, false);
    await opened.sound();
    await opened.page.keyboard.press("Escape");
    expect(await opened.page.getByRole("dialog").count()).toBe(0);
    expect(await opener.evaluate((it) => it === document.activeElement)).toBe(true);
    await opened.close();
  });

  it.each([
    ["light", { scheme: "light" }],
    ["dark", { scheme: "dark" }],
    ["arabic", { language: "ar" }],
    ["large", { textSize: "200%" }],
    ["forced", { forcedColors: "active" }],
  ] satisfies [string, Look][])("what the app is, %s", async (name, look) => {
    const opened = await windows.open({ start: answer(view.signIn) }, { ...look, size: narrow });
    const { page } = opened;
    await opened.wear({ ...look, size: narrow });
    await page.locator(".opener").click();
    await page.locator("dialog section button").nth(1).click();
    await page.locator("dialog dialog summary").first().click();
    await page.getByText("@tauri-apps/api").waitFor();
    await opened.picture(`about.${name}`, false);
    await opened.sound();
    await page.keyboard.press("Escape");
    await page.locator("dialog dialog[open]").waitFor({ state: "detached" });
    expect(await page.locator("dialog[open]").count(), "the settings stay").toBe(1);
    await opened.close();
  });

  it("a 4K screen", async () => {
    const opened = await windows.open(
      { start: answer(view.scan) },
      { size: { width: 3840, height: 2160 } },
    );
    await opened.picture("scan.4k");
    await opened.sound();
    await opened.close();
  });
});
