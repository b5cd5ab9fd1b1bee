// Spells a secret with the ICAO alphabet, which is the same in every language. Base32 has the letters and the digits 2 to
// 7.

const letters: Readonly<Record<string, string>> = {
  A: "Alfa",
  B: "Bravo",
  C: "Charlie",
  D: "Delta",
  E: "Echo",
  F: "Foxtrot",
  G: "Golf",
  H: "Hotel",
  I: "India",
  J: "Juliett",
  K: "Kilo",
  L: "Lima",
  M: "Mike",
  N: "November",
  O: "Oscar",
  P: "Papa",
  Q: "Quebec",
  R: "Romeo",
  S: "Sierra",
  T: "Tango",
  U: "Uniform",
  V: "Victor",
  W: "Whiskey",
  X: "X-ray",
  Y: "Yankee",
  Z: "Zulu",
};

/** “AB27” → [“Alfa”, “Bravo”, “2”, “7”]. */
export function spelt(group: string): string[] {
  return [...group].map((character) => letters[character] ?? character);
}
