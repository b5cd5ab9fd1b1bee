// What counts as a digit of a one-time code.

export const CODE_DIGITS = 6;

/**
 * The digits of what was typed or pasted: “123 456” and “123-456” become 123456, and so do digits of
 * other scripts. Longer input is kept whole: cutting it would send a code nobody typed.
 */
export function digitsOf(text: string): string {
  return [...text.normalize("NFKC")].map(asciiDigit).join("");
}

function asciiDigit(character: string): string {
  if (!/\p{Nd}/u.test(character)) return "";
  if (/[0-9]/.test(character)) return character;
  // Unicode keeps the ten digits of a script in one row, zero first.
  const point = character.codePointAt(0) ?? 0;
  for (let zero = point; zero > point - 10; zero--) {
    if (!/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) return String(point - zero);
  }
  return "";
}
