import { describe, expect, it } from "vitest";
import { fileText } from "../../src/enrolment/file-text";

function utf16(text: string, littleEndian: boolean): ArrayBuffer {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) {
    bytes.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  }
  return bytes.buffer;
}

describe("the text of a file", () => {
  it("is decoded from UTF-8 and UTF-16, without a byte order mark", () => {
    const text = '[{"name": "Überall 会社"}]';
    const utf8 = (content: string) => new TextEncoder().encode(content).buffer;
    for (const bytes of [
      utf8(text),
      utf8(`\ufeff${text}`),
      utf16(`\ufeff${text}`, true),
      utf16(`\ufeff${text}`, false),
    ]) {
      expect(fileText(bytes)).toBe(text);
    }
    expect(fileText(new ArrayBuffer(0))).toBe("");
  });
});
