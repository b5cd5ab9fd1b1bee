// Reads Fluent files: https://projectfluent.org/fluent/guide/

import { FluentBundle, type FluentResource, type FluentVariable } from "@fluent/bundle";
import { clock, duration } from "./format";
import { isRightToLeft, type Language } from "./languages";

export type Values = Record<string, FluentVariable>;

/** A file, as the build parses it. */
export type Source = FluentResource["body"];

/** The messages of one file. `Id` are the ids that the English file has. */
export interface Messages<Id extends string> {
  has: (id: string) => id is Id;
  /** Formats a message, or one of its attributes. Throws if there is none. */
  format: (id: Id, attribute: string | null, values: Values) => string;
}

/**
 * The messages of a file, in a language.
 *
 * Right-to-left text isolates each inserted value, so that the value keeps its own direction. Other languages don't, as
 * the isolation marks would be found by searching and copying.
 */
export function readFluent<Id extends string>(
  language: Language,
  source: Source,
  fallback?: Messages<Id>,
): Messages<Id> {
  let made: FluentBundle | undefined;
  // Made when the first message is used: most files are not needed at the start.
  const bundle = () => (made ??= bundleOf(language, source));

  return {
    has: (id): id is Id => bundle().hasMessage(id) || (fallback?.has(id) ?? false),
    format(id, attribute, values) {
      const message = bundle().getMessage(id);
      const pattern = attribute === null ? message?.value : message?.attributes[attribute];
      if (pattern) return bundle().formatPattern(pattern, values);
      if (fallback !== undefined) return fallback.format(id, attribute, values);
      throw new Error(`${language}: no message ${id} ${attribute ?? ""}`);
    },
  };
}

function bundleOf(language: Language, body: Source): FluentBundle {
  const bundle = new FluentBundle(language, {
    useIsolating: isRightToLeft(language),
    functions: {
      DURATION: ([seconds], { case: wanted }) => inflected(language, Number(seconds), wanted),
      CLOCK: ([seconds]) => clock(language, Number(seconds)),
    },
  });
  const [fault] = bundle.addResource({ body });
  if (fault !== undefined) throw fault;
  return bundle;
}

/** A duration in a grammatical case. Only the Arabic dual differs from the nominative. */
function inflected(language: Language, seconds: number, grammaticalCase: unknown): string {
  const nominative = duration(language, seconds);
  return grammaticalCase === "oblique" ? nominative.replace(/تان$/, "تين") : nominative;
}

/** “a”, “a and b”, “a, b, and c”; nothing is “none”. */
export function listed(language: Language, items: readonly unknown[]): string {
  if (items.length === 0) return "none";
  return new Intl.ListFormat(language, { type: "conjunction" }).format(items.map(String));
}
