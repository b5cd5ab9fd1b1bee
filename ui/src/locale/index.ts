// What screens may say, and how it is asked for.

import type { ReturnWords } from "../host/bindings";
import { spokenLanguage, t } from "./language.svelte";
import { isRightToLeft } from "./languages";

export type { FieldName } from "./problems";
export { checkWords, fieldName, speak, t, wordsOf } from "./language.svelte";

export function attributeName(attribute: string): string {
  return t.attributes[attribute] ?? attribute;
}

/** What the browser shows when it comes back from managed login. */
export function returnWords(): ReturnWords {
  const language = spokenLanguage();
  return { lang: language, rightToLeft: isRightToLeft(language), ...t.browserPage };
}
