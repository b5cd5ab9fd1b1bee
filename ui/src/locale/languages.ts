// The languages of the window.

import type { Language } from "../host/bindings";

export type { Language };

/** The languages by their own names, in the order of the menu. */
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

/** The first of a person’s languages (BCP 47) that the window has, or English. */
export function bestOf(wanted: readonly string[]): Language {
  return wanted.map((tag) => tag.toLowerCase().split("-")[0] ?? "").find(isLanguage) ?? "en";
}
