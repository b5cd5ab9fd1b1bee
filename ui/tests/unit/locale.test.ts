import type { DriftedClock } from "../../src/host/bindings";
import { describe, expect, it } from "vitest";
import { attributeName, problemWords, t } from "../../src/locale";
import { duration } from "../../src/locale/format";
import { everyProblem } from "../views";

function everyString(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(everyString);
}

describe("every problem", () => {
  it("is in the catalogue, and nothing else is", () => {
    expect(Object.keys(t.problems).sort()).toEqual(Object.keys(everyProblem).sort());
  });

  it.each(Object.values(everyProblem))("$code says what happened and what to do", (kind) => {
    const { title, remedy } = problemWords(kind);
    expect(title.trim()).not.toBe("");
    expect(title).not.toMatch(/[.!]$/);
    expect(remedy).toMatch(/[.!?]$/);
    expect(`${title} ${remedy}`).not.toMatch(/error occurred|undefined|null|NaN|\[object|\s{2}/i);
  });

  it("closes Cognito's own words with a full stop, once", () => {
    const words = (reason: string) => problemWords({ code: "password-refused", reason }).remedy;
    expect(words("Password not long enough")).toBe(
      "Password not long enough. Choose another password.",
    );
    expect(words("Too short.")).toBe("Too short. Choose another password.");
    expect(words(" ")).toBe("Choose another password.");
  });

  it("says which clock is off, and by how much", () => {
    const title = (seconds: number, whose: DriftedClock) =>
      problemWords({ code: "code-drifted", seconds, whose }).title;
    expect(title(60, "phone")).toBe("The phone’s clock is 60 seconds ahead");
    expect(title(-300, "computer")).toBe("This computer’s clock is 5 minutes behind");
  });
});

describe("words", () => {
  it("are never empty and never blame an error that occurred", () => {
    for (const words of everyString(t)) {
      expect(words.trim()).not.toBe("");
      expect(words).not.toMatch(/error occurred/i);
    }
  });

  it("know Cognito's attributes and show others as they are", () => {
    expect(attributeName("given_name")).toBe("Given name");
    expect(attributeName("custom:badge")).toBe("custom:badge");
  });

  it("count in whole units", () => {
    expect(duration("en", 1)).toBe("1 second");
    expect(duration("en", 119)).toBe("119 seconds");
    expect(duration("en", 7200)).toBe("2 hours");
  });
});
