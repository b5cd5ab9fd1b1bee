// What is said of problems, and what their fields are called. The words stand in Fluent files, as the command line
// reads them too (src-tauri/crates/cli/src/words.rs): en/problems.ftl says what a message is given.

import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import type { ProblemKind } from "../host/bindings";
import type { Input } from "../problems";
import { duration } from "./format";
import { isRightToLeft, type Language } from "./languages";

export interface ProblemWords {
  /** The label of a field. */
  field: (field: Input) => string;
  problem: (kind: ProblemKind) => { title: string; remedy: string };
}

/** Members in which somebody else’s words are. */
const QUOTED = new Set(["detail", "message", "reason"]);

/**
 * The words in one language; throws for a file that has none for something.
 *
 * In a text from right to left, what is put in keeps its own direction; elsewhere the marks for that would only be in
 * the way of searching and copying.
 */
export function problemWords(language: Language, fluent: string): ProblemWords {
  const bundle = new FluentBundle(language, { useIsolating: isRightToLeft(language) });
  const faults = bundle.addResource(new FluentResource(fluent));
  if (faults[0] !== undefined) throw faults[0];

  function say(id: string, attribute: string | null, values: Record<string, FluentVariable>) {
    const message = bundle.getMessage(id);
    const pattern = attribute === null ? message?.value : message?.attributes[attribute];
    if (!pattern) throw new Error(`${language}: no words for ${id} ${attribute ?? ""}`);
    return bundle.formatPattern(pattern, values);
  }

  const field = (field: Input) => say(`field-${field}`, null, {});

  function values(kind: ProblemKind): Record<string, FluentVariable> {
    const values: Record<string, FluentVariable> = { at: "window" };
    for (const [name, value] of Object.entries(kind) as [string, unknown][]) {
      if (typeof value === "number") values[name] = value;
      else if (typeof value === "string") values[name] = QUOTED.has(name) ? closed(value) : value;
      else if (Array.isArray(value)) values[name] = listed(language, value);
      else values[name] = "none";
    }
    if ("field" in kind) {
      values["fieldName"] = field(kind.field);
      values["shape"] = say(`field-${kind.field}`, "shape", {});
    }
    if ("seconds" in kind) {
      values["duration"] = duration(language, Math.abs(kind.seconds));
      values["direction"] = kind.seconds >= 0 ? "ahead" : "behind";
    }
    return values;
  }

  return {
    field,
    problem: (kind) => ({
      title: say(kind.code, null, values(kind)),
      remedy: say(kind.code, "remedy", values(kind)),
    }),
  };
}

/** “a”, “a and b”, “a, b, and c”; nothing is “none”. */
function listed(language: Language, items: readonly unknown[]): string {
  if (items.length === 0) return "none";
  return new Intl.ListFormat(language, { type: "conjunction" }).format(items.map(String));
}

/** Somebody else’s words as a sentence, so that ours can follow. A name, such as `invalid_grant`, stays as it is. */
function closed(theirs: string): string {
  const said = theirs
    .trim()
    .replace(/^[a-z]+(?=[ ,])/, ([first = "", ...rest]) => [first.toUpperCase(), ...rest].join(""));
  if (said === "") return "";
  return /[.!?。！？؟]$/.test(said) ? `${said} ` : `${said}. `;
}
