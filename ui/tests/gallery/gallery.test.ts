// Every screen and state in {light, dark} × {English, German, Arabic} × {small, normal}, in one page of thumbnails. Made by
// `cargo xtask gallery`; nothing is asserted here, as a person looks at it.

import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, it } from "vitest";
import type { Language } from "../../src/host/bindings";
import { reached, type State } from "../browser/looks";
import { states as existingSecret } from "../browser/states/existing-secret";
import { states as enrolment } from "../browser/states/enrolment";
import { states as pools } from "../browser/states/pools";
import { states as settings } from "../browser/states/settings";
import { states as signIn } from "../browser/states/sign-in";
import { narrow, wide, Windows } from "../browser/window";
import { galleryPage, type Row } from "./page";

const folder = process.env["GALLERY"];
if (folder === undefined) throw new Error("GALLERY names no folder");

/** The pictures of the window tests. */
const realWindow = join(folder, "../window/gallery");

const sizes = { small: narrow, normal: wide };
const schemes = ["light", "dark"] as const;
const languages: Language[] = ["en", "de", "ar"];

let windows: Windows;
const rows: Row[] = [];

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  windows = await Windows.start();
});

afterAll(async () => {
  await windows?.stop();
  const real = existsSync(realWindow) ? readdirSync(realWindow).sort() : [];
  writeFileSync(join(folder, "index.html"), galleryPage(rows, real, relative(folder, realWindow)));
});

async function shoot(state: State) {
  const opened = await reached(windows, state);
  const pictures: Row["pictures"] = [];
  for (const language of languages)
    for (const scheme of schemes)
      for (const [name, size] of Object.entries(sizes)) {
        await opened.wear({ scheme, size, language });
        const file = `${state.name}.${language}.${scheme}.${name}.png`;
        await opened.page.screenshot({ path: join(folder ?? "", file), fullPage: true });
        pictures.push({ file, language, scheme, size: name });
      }
  rows.push({ name: state.name, pictures });
  await opened.close();
}

describe("the gallery", () => {
  it.each([...pools, ...signIn, ...existingSecret, ...enrolment, ...settings])("$name", shoot);
});
