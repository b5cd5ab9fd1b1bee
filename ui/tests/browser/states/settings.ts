// The dialogs with settings and versions.

import type { Page } from "playwright-core";
import { answer, view } from "../../views";
import type { State } from "../looks";
import { press } from "./pools";

async function openSettings(page: Page) {
  await press(page, "Settings");
  await page.getByText("Linux doesn’t let apps block screenshots").waitFor();
}

async function openAbout(page: Page) {
  await openSettings(page);
  await press(page, "About");
  await page.getByText("WebKitGTK").waitFor();
}

export const states: State[] = [
  {
    name: "settings",
    start: answer(view.signIn),
    preferences: { coverQr: true },
    reach: openSettings,
  },
  {
    name: "settings-logs",
    start: answer(view.signIn),
    reach: async (page) => {
      await openSettings(page);
      await press(page, "Open logs");
      await page.getByText("/home/noor/logs").waitFor();
    },
  },
  { name: "about", start: answer(view.signIn), reach: openAbout },
  {
    name: "about-others",
    start: answer(view.signIn),
    reach: async (page) => {
      await openAbout(page);
      await press(page, "Third-party software and licences");
      await page.getByText("@tauri-apps/api").waitFor();
    },
  },
];
