// Every screen and state in every look: accessible, complete, and photographed.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answer, view } from "../views";
import { wearEveryLook, type State } from "./looks";
import { states as enrolment } from "./states/enrolment";
import { states as settings } from "./states/settings";
import { narrow, Windows, type Look } from "./window";

const states = [...enrolment, ...settings];

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
  it.each(["done", "sign-in-problem", "scan", "settings", "about-others"])(
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

  it("Escape closes one dialog at a time and restores the focus", async () => {
    const opened = await windows.open({ start: answer(view.signIn) }, { size: narrow });
    const { page } = opened;
    const settings = page.getByRole("button", { name: "Settings" });
    const about = page.getByRole("button", { name: "About", exact: true });
    await settings.click();
    await about.click();
    expect(await page.locator("dialog[open]").count()).toBe(2);
    for (const [left, opener] of [
      [1, about],
      [0, settings],
    ] as const) {
      await page.keyboard.press("Escape");
      expect(await page.locator("dialog[open]").count()).toBe(left);
      expect(await opener.evaluate((it) => it === document.activeElement)).toBe(true);
    }
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
