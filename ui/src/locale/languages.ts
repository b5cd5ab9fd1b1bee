// The languages of the window, and what each needs to count.

import type { Language } from "../host/bindings";

export type { Language };

/** Each in its own name, in the order in which they are offered. */
export const languages = {
  en: "English",
  it: "Italiano",
  de: "Deutsch",
  fr: "Français",
  es: "Español",
  ja: "日本語",
  ar: "العربية",
} as const satisfies Record<Language, string>;

export const everyLanguage = Object.keys(languages) as Language[];

export const isRightToLeft = (language: Language) => language === "ar";

export const isLanguage = (tag: string): tag is Language => Object.hasOwn(languages, tag);

/** The first of a person’s languages (BCP 47) that there is; English otherwise. */
export function bestOf(wanted: readonly string[]): Language {
  return wanted.map((tag) => tag.toLowerCase().split("-")[0] ?? "").find(isLanguage) ?? "en";
}

/** The plural categories that each language has: https://cldr.unicode.org/index/cldr-spec/plural-rules */
export interface PluralCategories {
  en: "one" | "other";
  it: "one" | "many" | "other";
  de: "one" | "other";
  fr: "one" | "many" | "other";
  es: "one" | "many" | "other";
  ja: "other";
  ar: "zero" | "one" | "two" | "few" | "many" | "other";
}
