// The looks of every screen and state: each is checked for accessibility and layout, and photographed.

import type { Page } from "playwright-core";
import type { Answer, View } from "../../src/host/bindings";
import { answer, everyProblem, problem } from "../views";
import { narrow, wide, type Look, type Opened, type Script, type Windows } from "./window";

export type State = Script & { name: string; reach?: (page: Page) => Promise<void> };

export const failing = (
  name: keyof typeof everyProblem,
  of: View,
  requestId: string | null = null,
): Answer => answer(of, 2, problem(everyProblem[name], requestId));

/** The page in that state, in English. */
export async function reached(
  windows: Windows,
  { name, reach, ...script }: State,
): Promise<Opened> {
  const opened = await windows.open(script);
  await reach?.(opened.page);
  const drawn = script.start.view.stage === "scan" && !/over|covered/.test(name);
  if (drawn) await opened.page.locator("img[src^='blob:']").waitFor();
  return opened;
}

/** English in both themes and sizes; large text; the longest words; right to left. */
const looks: Record<string, Look> = {
  "light-wide": { scheme: "light", size: wide },
  "dark-wide": { scheme: "dark", size: wide },
  "light-narrow": { scheme: "light", size: narrow },
  "dark-narrow": { scheme: "dark", size: narrow },
  "light-wide-200": { scheme: "light", size: wide, textSize: "200%" },
  "light-narrow-200": { scheme: "light", size: narrow, textSize: "200%" },
  "de-light-narrow": { scheme: "light", size: narrow, language: "de" },
  "ar-light-wide": { scheme: "light", size: wide, language: "ar" },
  "ar-dark-narrow": { scheme: "dark", size: narrow, language: "ar" },
};

/** Opens a state once and applies each look to it, as the system, the window's edge and the text size would. */
export async function wearEveryLook(windows: Windows, state: State) {
  const { name } = state;
  const opened = await reached(windows, state);
  for (const [look, how] of Object.entries(looks)) {
    await opened.wear(how);
    await opened.picture(`${name}.${look}`);
    await opened.sound(`${name}, ${look}`);
  }
  await opened.close();
}
