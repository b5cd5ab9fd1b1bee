// The words in use. Screens say `t.signIn.title`.

import type { ReturnWords } from "../host/bindings";
import { en, LANGUAGE, type Catalogue } from "./en";
import { problemWords } from "./problems";
import english from "./problems/en.ftl?raw";

export const t: Catalogue = en;

export const { field: fieldName, problem: wordsOf } = problemWords(LANGUAGE, english);

export function attributeName(attribute: string): string {
  return t.attributes[attribute] ?? attribute;
}

/** What the browser shows when it comes back from managed login. */
export function returnWords(): ReturnWords {
  return { lang: LANGUAGE, rightToLeft: false, ...t.browserPage };
}
