import { describe, expect, it } from "vitest";
import { digitsOf } from "../../src/kit/one-time-code";

describe("the digits of what was typed", () => {
  it.each([
    ["123456", "123456"],
    ["123 456", "123456"],
    ["123-456", "123456"],
    [" 123\u00a0456\n", "123456"],
    ["12a3", "123"],
    ["", ""],
    ["１２３４５６", "123456"],
    ["١٢٣٤٥٦", "123456"],
    ["۰۱۲۳۴۵", "012345"],
    ["०१२९", "0129"],
  ])("%j is %j", (typed, digits) => {
    expect(digitsOf(typed)).toBe(digits);
  });

  it("are never cut, as that would send a code that was not typed", () => {
    expect(digitsOf("1234567")).toBe("1234567");
  });
});
