// The words in use. Screens say `t.signIn.title`.

import type { ProblemKind, ReturnWords } from "../host/bindings";
import { en, LANGUAGE, type Catalogue } from "./en";

export const t: Catalogue = en;

export function problemWords(kind: ProblemKind): { title: string; remedy: string } {
  // Each entry takes the kind it is keyed by; TypeScript can’t follow that through an index.
  const words = t.problems[kind.code] as (kind: ProblemKind) => { title: string; remedy: string };
  return words(kind);
}

export function attributeName(attribute: string): string {
  return t.attributes[attribute] ?? attribute;
}

/** What the browser shows when it comes back from managed login. */
export function returnWords(): ReturnWords {
  return { lang: LANGUAGE, rightToLeft: false, ...t.browserPage };
}
