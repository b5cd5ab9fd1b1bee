import type { DriftedClock, Field, ProblemKind } from "../../src/host/bindings";
import { describe, expect, it } from "vitest";
import { attributeHint, attributeName, fieldName, wordsOf } from "../../src/locale";
import { duration } from "../../src/locale/format";
import { readFluent } from "../../src/locale/fluent";
import { parsed } from "../fluent-syntax";
import { problemWords } from "../../src/locale/problems";
import checks from "../../src/locale/en/checks.ftl?raw";
import window from "../../src/locale/en/window.ftl?raw";
import english from "../../src/locale/en/problems.ftl?raw";
import { everyCheck, everyField, everyFinding, everyProblem, everySeverity } from "../views";

/** Each message of a Fluent file with its attributes. */
function messages(fluent: string): Map<string, string> {
  const parts = fluent.split(/^(?=[a-z])/m).filter((part) => /^[a-z]/.test(part));
  return new Map(parts.map((part) => [part.slice(0, part.indexOf(" =")), part]));
}

describe("every problem", () => {
  const inFile = messages(english);

  it("has a message, and so has each field; there are no others", () => {
    const known = [...Object.keys(everyProblem), ...everyField.map((field) => `field-${field}`)];
    expect([...inFile.keys()].sort()).toEqual(known.sort());
  });

  // Including the variants that no problem below selects: a missing argument would be shown as {$name}.
  it.each(Object.values(everyProblem))("$code uses only the arguments it gets", (kind) => {
    const given = [...Object.keys(kind), "at"];
    if ("field" in kind) given.push("fieldName", "shape");
    if ("seconds" in kind) given.push("duration", "direction");
    const used = [...(inFile.get(kind.code) ?? "").matchAll(/\$(\w+)/g)].map((found) => found[1]);
    expect(given).toEqual(expect.arrayContaining(used));
  });

  it.each(Object.values(everyProblem))("$code has a title and a remedy", (kind) => {
    const { title, remedy } = wordsOf(kind);
    expect(title.trim()).not.toBe("");
    expect(title).not.toMatch(/[.!]$/);
    expect(remedy).toMatch(/[.!?]$/);
    expect(`${title} ${remedy}`).not.toMatch(
      /error occurred|undefined|null|NaN|\[object|\s{2}|[{}$]/i,
    );
  });

  it.each(everyField.filter((input): input is Field => input !== "code" && input !== "sent-code"))(
    "has the name and the shape of the field %s",
    (field) => {
      const { title, remedy } = wordsOf({ code: "field-malformed", field });
      expect(title).toBe(`“${fieldName(field)}” has the wrong format`);
      expect(remedy).toMatch(/[.]$/);
      expect(inFile.get(`field-${field}`)).toMatch(/^ {4}\.option = \S+$/m);
    },
  );

  it("formats absent members", () => {
    const remedy = (kind: ProblemKind) => wordsOf(kind).remedy;
    expect(remedy({ code: "password-not-offered", offered: [] })).toBe(
      "Ask your administrator to allow a password for this account.",
    );
    expect(remedy({ code: "password-not-offered", offered: ["EMAIL_OTP", "WEB_AUTHN"] })).toBe(
      "It offers EMAIL_OTP and WEB_AUTHN. Ask your administrator to allow a password for this account.",
    );
    expect(remedy({ code: "import-unreadable", line: null, detail: "Not JSON" })).toBe(
      "Not JSON. Ask for the file again, or choose another file.",
    );
    expect(remedy({ code: "password-refused", reason: "too short" })).toBe(
      "Too short. Choose another password.",
    );
    expect(remedy({ code: "password-refused", reason: "too_short" })).toBe(
      "too_short. Choose another password.",
    );
    expect(remedy({ code: "import-unreadable", line: 7, detail: "" })).toBe(
      "The error is in line 7. Ask for the file again, or choose another file.",
    );
  });

  it("ends quoted text with one full stop", () => {
    const words = (reason: string) => wordsOf({ code: "password-refused", reason }).remedy;
    expect(words("Password not long enough")).toBe(
      "Password not long enough. Choose another password.",
    );
    expect(words("Too short.")).toBe("Too short. Choose another password.");
    expect(words(" ")).toBe("Choose another password.");
  });

  it("shows which clock is off, and by how much", () => {
    const title = (seconds: number, whose: DriftedClock) =>
      wordsOf({ code: "code-drifted", seconds, whose }).title;
    expect(title(60, "phone")).toBe("The phone’s clock is 60 seconds ahead");
    expect(title(-300, "computer")).toBe("This computer’s clock is 5 minutes behind");
  });
});

describe("the file of checks", () => {
  it("has a message per finding, check and severity, and no other", () => {
    const known = [
      ...Object.keys(everyFinding),
      ...everyCheck.map((check) => `check-${check}`),
      ...everySeverity.map((severity) => `severity-${severity}`),
      "flow-problem",
      "no-answer",
    ];
    expect([...messages(checks).keys()].sort()).toEqual(known.sort());
  });
});

describe("a Fluent file", () => {
  it("throws for a message that it lacks", () => {
    const { problem } = problemWords(
      "en",
      readFluent("en", parsed("unreachable = No connection\n")),
    );
    expect(() => problem({ code: "unreachable", host: "h" })).toThrow("unreachable remedy");
    expect(() => problem({ code: "throttled" })).toThrow("throttled");
  });

  it("isolates arguments in right-to-left text", () => {
    const { problem } = problemWords(
      "ar",
      readFluent("ar", parsed("unreachable = At { $host }\n    .remedy = .\n")),
    );
    expect(problem({ code: "unreachable", host: "h" }).title).toBe("At \u2068h\u2069");
  });
});

describe("words", () => {
  it("never mention an error that occurred", () => {
    expect(window).not.toMatch(/error occurred/i);
  });

  it("name Cognito's standard attributes and show others unchanged", () => {
    expect(attributeName("given_name")).toBe("Given name");
    expect(attributeName("custom:badge")).toBe("custom:badge");
    expect(attributeHint("birthdate")).toContain("1990-04-21");
    expect(attributeHint("given_name")).toBeUndefined();
  });

  it("count durations in whole units", () => {
    expect(duration("en", 1)).toBe("1 second");
    expect(duration("en", 119)).toBe("119 seconds");
    expect(duration("en", 7200)).toBe("2 hours");
  });
});
