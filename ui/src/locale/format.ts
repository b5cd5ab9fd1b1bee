// Formats durations.

import type { Language } from "./languages";

/** A vowel sign at the end of a word. Arabic is read without it, and WebKitGTK misplaces the word: see kit/fonts.css. */
export const LAST_VOWEL = /[\u064B-\u0652]+(?![\p{Script=Arabic}\p{Mark}])/gu;

/** 30 → “30 seconds”, 150 → “3 minutes”, 7200 → “2 hours”. */
export function duration(language: Language, seconds: number): string {
  const [value, unit] =
    seconds < 120
      ? [seconds, "second"]
      : seconds < 7200
        ? [seconds / 60, "minute"]
        : [seconds / 3600, "hour"];
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit,
    unitDisplay: "long",
    maximumFractionDigits: 0,
  })
    .format(value)
    .replace(LAST_VOWEL, "");
}

/** 171 → “2:51”. */
export function clock(language: Language, seconds: number): string {
  const digits = (value: number, least: number) =>
    new Intl.NumberFormat(language, { minimumIntegerDigits: least, useGrouping: false }).format(
      value,
    );
  return `${digits(Math.floor(seconds / 60), 1)}:${digits(seconds % 60, 2)}`;
}
