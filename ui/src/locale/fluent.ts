// Reads Fluent files: https://projectfluent.org/fluent/guide/

import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { duration } from "./format";
import { isRightToLeft, type Language } from "./languages";

export type Values = Record<string, FluentVariable>;

/** Formats a message, or one of its attributes. Throws if there is none. */
export type Format = (id: string, attribute: string | null, values: Values) => string;

/**
 * Parses the files of one language; throws for text that is not Fluent.
 *
 * Right-to-left text isolates each inserted value, so that the value keeps its own direction. Other languages don't, as
 * the isolation marks would be found by searching and copying.
 */
export function readFluent(language: Language, ...files: string[]): Format {
  const bundle = new FluentBundle(language, {
    useIsolating: isRightToLeft(language),
    functions: { DURATION: ([seconds], { case: wanted }) => inCase(language, seconds, wanted) },
  });
  for (const file of files) {
    const [fault] = bundle.addResource(new FluentResource(file));
    if (fault !== undefined) throw fault;
  }

  return (id, attribute, values) => {
    const message = bundle.getMessage(id);
    const pattern = attribute === null ? message?.value : message?.attributes[attribute];
    if (!pattern) throw new Error(`${language}: no message ${id} ${attribute ?? ""}`);
    return bundle.formatPattern(pattern, values);
  };
}

/** A duration as the sentence needs it. Arabic inflects only the dual after a preposition. */
function inCase(language: Language, seconds: unknown, wanted: unknown): string {
  const nominative = duration(language, Number(seconds));
  return wanted === "oblique" ? nominative.replace(/تان$/, "تين") : nominative;
}

/** “a”, “a and b”, “a, b, and c”; nothing is “none”. */
export function listed(language: Language, items: readonly unknown[]): string {
  if (items.length === 0) return "none";
  return new Intl.ListFormat(language, { type: "conjunction" }).format(items.map(String));
}
