// The text of a file that the person chose.

/** Decodes UTF-8, or UTF-16 as PowerShell writes it. The byte order mark is not part of the text. */
export function fileText(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes);
  let encoding = "utf-8";
  if (first === 0xff && second === 0xfe) encoding = "utf-16le";
  if (first === 0xfe && second === 0xff) encoding = "utf-16be";
  return new TextDecoder(encoding).decode(bytes);
}
