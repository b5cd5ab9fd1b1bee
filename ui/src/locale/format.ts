// Numbers in words. `Intl` knows each language’s plurals.

/** 30 → “30 seconds”, 150 → “3 minutes”, 7200 → “2 hours”. */
export function duration(language: string, seconds: number): string {
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
  }).format(value);
}
