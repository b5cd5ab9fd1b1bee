// Normalises one-time codes.

export const CODE_DIGITS = 6;

/**
 * The digits of a typed or pasted text: “123 456”, “123-456” and digits of other scripts become 123456. Longer input is
 * not cut, as that would send a code that was not typed.
 */
export function digitsOf(text: string): string {
  return [...text.normalize("NFKC")].map(asciiDigit).join("");
}

function asciiDigit(character: string): string {
  if (!/\p{Nd}/u.test(character)) return "";
  if (/[0-9]/.test(character)) return character;
  // In Unicode the ten digits of a script are consecutive, zero first.
  const point = character.codePointAt(0) ?? 0;
  for (let zero = point; zero > point - 10; zero--) {
    if (!/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) return String(point - zero);
  }
  return "";
}
