// The texts of every language, and switching between languages.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cleanup, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { speak } from "../../src/locale";
import { readFluent } from "../../src/locale/fluent";
import { parsed } from "../fluent-syntax";
import { clock, duration, LAST_VOWEL } from "../../src/locale/format";
import { wordsIn, type Words } from "../../src/locale/language.svelte";
import { bestOf, everyLanguage } from "../../src/locale/languages";
import type { ProblemKind } from "../../src/host/bindings";
import type { WindowMessages } from "../../src/locale/messages";
import { spelt } from "../../src/locale/spelling";
import {
  actionable,
  answer,
  everyCheck,
  everyField,
  everyFinding,
  everyProblem,
  everySeverity,
  problem,
  view,
} from "../views";
import { entries, sampleValues } from "../fluent-syntax";
import { button, input, open } from "./page";

afterEach(async () => {
  vi.restoreAllMocks();
  await speak("en");
});

const NONSENSE = /\bundefined\b|\bnull\b|NaN|\[object|[{}$]/;
/** The end of a sentence; an argument may be enclosed in direction isolates. */
const CLOSED = /[.?!…。？！؟]\u2069?$/u;

const messages = entries(readFileSync(join(process.cwd(), "src/locale/en/window.ftl"), "utf8")).map(
  (entry) => [entry.id, sampleValues(entry)] as const,
);

/** Each message of the window with values in it. */
const texts = ({ window }: Words): [string, string][] =>
  messages.map(([id, values]) => [id, window.format(id as keyof WindowMessages, null, values)]);

const english = new Map(texts(await wordsIn("en")));

describe.each(everyLanguage.filter((language) => language !== "en"))("%s", async (language) => {
  const words = await wordsIn(language);
  const { checks, problems } = words;
  const own = new Map(texts(words));

  it.each([...own])("%s is a sentence or a short label, as in English", (id, text) => {
    const model = english.get(id) ?? "";
    expect(text.trim()).toBe(text);
    expect(text).not.toBe("");
    expect(text).not.toMatch(NONSENSE);
    expect(CLOSED.test(text), text).toBe(CLOSED.test(model));
    const label = !CLOSED.test(model) && model.length <= 30;
    if (label) expect(text.length, text).toBeLessThanOrEqual(2 * model.length + 8);
  });

  it.each(Object.values(everyProblem))("$code has a title and a remedy", (kind) => {
    const { title, remedy } = problems.problem(kind);
    expect(title.trim()).not.toBe("");
    expect(title).not.toMatch(/[.!。！]$/);
    expect(remedy).toMatch(CLOSED);
    expect(`${title} ${remedy}`).not.toMatch(NONSENSE);
  });

  it("ends no word with a vowel sign", () => {
    const titles = Object.values(everyProblem).flatMap((kind) =>
      Object.values(problems.problem(kind)).filter((text) => typeof text === "string"),
    );
    for (const text of [...own.values(), ...titles]) {
      expect(text).not.toMatch(LAST_VOWEL);
      // These letters form a ligature, which ends with the sign.
      expect(text).not.toMatch(/ل\u0651?\u064Bا/u);
    }
  });

  it.each(Object.values(everyFinding).flat())("finding $seen has words", (finding) => {
    const found = checks.found(finding);
    expect(found.trim()).not.toBe("");
    expect(found).not.toMatch(NONSENSE);
    expect(found).not.toMatch(CLOSED);
    expect(found).not.toMatch(LAST_VOWEL);
  });

  it.each(actionable)("finding $seen has a remedy", (finding) => {
    const remedy = checks.remedy(finding);
    expect(remedy).toMatch(CLOSED);
    expect(remedy).not.toMatch(NONSENSE);
    expect(remedy).not.toMatch(LAST_VOWEL);
  });

  it("has a name for every check and severity", () => {
    for (const check of everyCheck) expect(checks.check(check).trim()).not.toBe("");
    for (const severity of everySeverity) expect(checks.severity(severity).trim()).not.toBe("");
  });

  it("formats seconds", () => {
    const { found, noAnswer } = checks;
    expect(noAnswer({ why: "no-answer", seconds: 5 })).toMatch(CLOSED);
    const clocks = [0, 420, -420].map((aheadSeconds) => found({ seen: "clock", aheadSeconds }));
    expect(new Set(clocks).size).toBe(3);
  });

  it("has a label for every field", () => {
    for (const field of everyField) expect(problems.field(field).trim()).not.toBe("");
  });

  it("formats absent members", () => {
    for (const kind of [
      { code: "password-not-offered", offered: [] },
      { code: "import-unreadable", line: null, detail: "" },
      { code: "pools-file-unreadable", path: "/p", line: null, detail: "" },
      { code: "redirect-ports-taken", ports: [] },
      { code: "code-drifted", seconds: 300, whose: "computer" },
    ] satisfies ProblemKind[])
      expect(problems.problem(kind).remedy).toMatch(CLOSED);
  });
});

describe("numbers", () => {
  it("are formatted for the language", () => {
    expect(duration("de", 30)).toBe("30 Sekunden");
    expect(duration("ar", 2)).toContain("ثانيتان");
    expect(duration("ar", 5)).toMatch(/ثوان$/);
    expect(duration("ja", 90)).toMatch(/90\s?秒/);
    expect(clock("en", 171)).toBe("2:51");
    expect(clock("en", 5)).toBe("0:05");
  });
});

describe("a text that a translation lacks", () => {
  it("is in English", () => {
    const fallback = readFluent("en", parsed("a = English A\nb = English B\n"));
    const { format, has } = readFluent("de", parsed("a = Deutsch A\n"), fallback);
    expect(format("a", null, {})).toBe("Deutsch A");
    expect(format("b", null, {})).toBe("English B");
    expect([has("a"), has("b"), has("c")]).toEqual([true, true, false]);
  });
});

describe("a duration after a preposition", () => {
  it("is inflected in Arabic", async () => {
    const { checks } = await wordsIn("ar");
    expect(checks.noAnswer({ why: "no-answer", seconds: 2 })).toContain("ثانيتين");
    expect(checks.noAnswer({ why: "no-answer", seconds: 5 })).toMatch(/ثوان/);
  });
});

describe("the language", () => {
  it("is the first supported one of the person's languages", () => {
    expect(bestOf(["de-AT", "en"])).toBe("de");
    expect(bestOf(["tlh", "JA-jp", "fr"])).toBe("ja");
    expect(bestOf(["pt-BR"])).toBe("en");
    expect(bestOf([])).toBe("en");
  });

  it("is the system's until another is chosen, which is saved", async () => {
    const { host } = await open(view.signIn, { languages: ["tlh", "it-IT", "de"] });
    await screen.findByRole("heading", { name: (await wordsIn("it")).text("sign-in-title") });
    expect(document.documentElement.lang).toBe("it");
    await userEvent.selectOptions(screen.getByRole("combobox"), "العربية");
    await waitFor(() => expect(document.documentElement.dir).toBe("rtl"));
    expect(host.choosePreferences).toHaveBeenCalledExactlyOnceWith({
      language: "ar",
      coverQr: false,
      blockCapture: false,
    });
  });

  it("follows the system while the window is open, or the web view if the shell fails", async () => {
    const { host } = await open(view.signIn, { languages: ["de-CH"] });
    expect(document.documentElement.lang).toBe("de");
    host.systemLanguages.mockRejectedValue("not allowed");
    vi.spyOn(navigator, "languages", "get").mockReturnValue(["fr-FR"]);
    window.dispatchEvent(new Event("languagechange"));
    await waitFor(() => expect(document.documentElement.lang).toBe("fr"));
  });

  it("can be changed at any time without losing what was typed", async () => {
    const { host } = await open(view.signIn);
    host.signIn.mockResolvedValue(answer(view.signIn, 2, problem(everyProblem.unreachable)));
    const user = userEvent.setup();
    await user.type(input("Username"), "amara");
    await user.type(input("Password"), "secret-1{Enter}");
    await screen.findByRole("alert");
    await user.selectOptions(screen.getByRole("combobox"), "Deutsch");
    const german = await wordsIn("de");
    await screen.findByRole("heading", { name: german.text("sign-in-title") });
    expect(screen.getByRole("alert").textContent).toContain(
      german.problems.problem(everyProblem.unreachable).title,
    );
    const username = screen.getByLabelText<HTMLInputElement>(german.problems.field("username"));
    expect(username.value).toBe("amara");
    expect(document.title).toBe(german.text("product"));
  });
});

describe("settings", () => {
  it("apply even if they cannot be saved, which is reported", async () => {
    const { host, enrolment } = await open(view.scan);
    host.choosePreferences.mockResolvedValue(false);
    const user = userEvent.setup();
    await user.click(button("Settings"));
    await user.click(input("Hide the QR code until I choose to show it"));
    await screen.findByText("Your settings can’t be saved. They apply until you close the app.");
    expect(screen.queryByAltText("QR code")).toBeNull();
    await user.click(button("Show QR code"));
    await screen.findByAltText("QR code");
    expect(enrolment.view?.stage).toBe("scan");
  });

  it("block screenshots if the system can, and report if it cannot", async () => {
    const { host } = await open(view.signIn);
    const user = userEvent.setup();
    await user.click(button("Settings"));
    await user.click(await screen.findByLabelText("Block screenshots of this window"));
    expect(host.choosePreferences).toHaveBeenCalledExactlyOnceWith({
      language: null,
      coverQr: false,
      blockCapture: true,
    });
    cleanup();
    const linux = await open(view.signIn, { captureBlocking: "impossible" });
    await user.click(button("Settings"));
    await screen.findByText(/Linux doesn’t let apps block screenshots/);
    expect(screen.queryByLabelText("Block screenshots of this window")).toBeNull();
    expect(linux.host.choosePreferences).not.toHaveBeenCalled();
  });

  it("open the folder of the log, or show its path", async () => {
    const { host } = await open(view.signIn);
    const user = userEvent.setup();
    await user.click(button("Settings"));
    await user.click(button("Open logs"));
    expect(host.openLogs).toHaveBeenCalledOnce();
    expect(screen.queryByText("/logs")).toBeNull();
    host.openLogs.mockResolvedValue({ opened: false, folder: "/logs" });
    await user.click(button("Open logs"));
    await screen.findByText("/logs");
  });

  it("show the versions, copy them, and list the licences", async () => {
    const { host } = await open(view.signIn);
    const user = userEvent.setup();
    await user.click(button("Settings"));
    await user.click(button("About"));
    await screen.findByText("0.1.0, abc1234");
    screen.getByText("WebKitGTK 2.50.6, Tauri 2.12.5");
    await user.click(button("Copy versions"));
    await screen.findByText("Copied. Paste it into a message to the person who helps you.");
    host.copyVersions.mockResolvedValue(false);
    await user.click(button("Copy versions"));
    await screen.findByText(
      "The clipboard isn’t responding. Select and copy the lines above instead.",
    );
    await user.click(screen.getByText("Third-party software and licences"));
    await screen.findByText(/^@hpke\/common .*svelte /);
    await user.click(screen.getByText("Font licences"));
    await screen.findByText(/SIL OPEN FONT LICENSE/);
  });
});

describe("spelling", () => {
  it("spells each letter of a group with a word", () => {
    expect(spelt("AZ27")).toEqual(["Alfa", "Zulu", "2", "7"]);
  });
});
