/** Parses a list of ports with commas, spaces or both. Anything else becomes 0, which the shell rejects. */
export function portsOf(text: string): number[] {
  return text
    .split(/[\s,;]+/)
    .filter((word) => word !== "")
    .map((word) => (/^\d{1,5}$/.test(word) && Number(word) <= 65535 ? Number(word) : 0));
}
