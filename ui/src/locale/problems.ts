// The words of problems and the names of their fields: en/problems.ftl describes the arguments of its messages. The
// command line reads the same files (src-tauri/crates/cli/src/problem_explanation.rs).

import type { Field, ProblemKind } from "../host/bindings";
import { listed, type Messages, type Values } from "./fluent";
import { duration } from "./format";
import type { Language } from "./languages";
import type { ProblemMessages } from "./messages";

/** Every input: those that problems name, and the codes, whose problems are kinds of their own. */
export type FieldName = Field | "code" | "sent-code";

export interface ProblemWords {
  /** The label of a field. */
  field: (field: FieldName) => string;
  problem: (kind: ProblemKind) => { title: string; remedy: string };
}

/** Members that quote another program. */
const QUOTED = new Set(["detail", "message", "reason"]);

export function problemWords(
  language: Language,
  messages: Messages<keyof ProblemMessages>,
): ProblemWords {
  const { format } = messages;
  const field = (field: FieldName) => format(`field-${field}`, null, {});

  function values(kind: ProblemKind): Values {
    const values: Values = { at: "window" };
    for (const [name, value] of Object.entries(kind) as [string, unknown][]) {
      if (typeof value === "number") values[name] = value;
      else if (typeof value === "string") values[name] = QUOTED.has(name) ? closed(value) : value;
      else if (Array.isArray(value)) values[name] = listed(language, value);
      else values[name] = "none";
    }
    if ("field" in kind) {
      values["fieldName"] = field(kind.field);
      values["shape"] = format(`field-${kind.field}`, "shape", {});
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
      title: format(kind.code, null, values(kind)),
      remedy: format(kind.code, "remedy", values(kind)),
    }),
  };
}

/** Ends quoted text with a full stop, so that a sentence can follow. A name, such as `invalid_grant`, keeps its case. */
function closed(quoted: string): string {
  const sentence = quoted
    .trim()
    .replace(/^[a-z]+(?=[ ,])/, ([first = "", ...rest]) => [first.toUpperCase(), ...rest].join(""));
  if (sentence === "") return "";
  return /[.!?。！？؟]$/.test(sentence) ? `${sentence} ` : `${sentence}. `;
}
