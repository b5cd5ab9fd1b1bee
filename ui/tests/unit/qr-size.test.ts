import { describe, expect, it } from "vitest";
import { LEAST_CSS_PX, modulePx } from "../../src/enrolment/components/qr-size";

describe("the size of a module", () => {
  it("is as large as fits", () => {
    expect(modulePx(57, 300, 1)).toBe(5);
    expect(modulePx(57, 285, 1)).toBe(5);
    expect(modulePx(57, 284, 1)).toBe(4);
  });

  it("is never below four CSS pixels, even where that is more than fits", () => {
    expect(modulePx(93, 200, 1)).toBe(4);
    expect(modulePx(57, 0, 1)).toBe(4);
  });

  it("uses the finer steps of a dense screen", () => {
    expect(modulePx(57, 257, 2)).toBe(4.5);
  });

  it("is a whole number of device pixels at every ratio", () => {
    for (const ratio of [0.9, 1, 1.1, 1.25, 1.3333333, 1.5, 1.75, 2, 2.5, 2.625, 3]) {
      for (let modules = 29; modules <= 97; modules += 4) {
        for (const available of [0, 200, 300.5, 340, 512]) {
          const px = modulePx(modules, available, ratio);
          expect(px).toBeGreaterThanOrEqual(LEAST_CSS_PX - 1e-6);
          expect(Math.abs(px * ratio - Math.round(px * ratio))).toBeLessThan(1e-6);
          if (px > LEAST_CSS_PX + 1 / ratio)
            expect(px * modules).toBeLessThanOrEqual(available + 1e-3);
        }
      }
    }
  });

  it("accepts an invalid ratio", () => {
    expect(modulePx(57, 300, 0)).toBe(5);
  });
});
