import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { countDown } from "../../src/kit/countdown";
import { elapsed, measureSuspension } from "../../src/kit/elapsed";

/** The system's clock is advanced, without the clock that counts only while the computer is awake. */
function setClock(ms: number) {
  vi.setSystemTime(Date.now() + ms);
}

describe("countdown", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    elapsed();
  });
  afterEach(() => vi.useRealTimers());

  it("counts whole seconds down to zero", () => {
    const seen: number[] = [];
    countDown(elapsed() + 2000, (left) => seen.push(left));
    vi.advanceTimersByTime(3000);
    expect([...new Set(seen)]).toEqual([2, 1, 0]);
  });

  it("goes on while the computer is suspended", async () => {
    measureSuspension(() => Promise.resolve(120_000));
    let left = 0;
    const stop = countDown(elapsed() + 180_000, (now) => (left = now));
    expect(left).toBe(180);
    setClock(120_000);
    await vi.advanceTimersByTimeAsync(1000);
    expect(left).toBe(59);
    stop();
    measureSuspension(() => Promise.resolve(0));
  });

  it("does not change when the system's clock is set", async () => {
    measureSuspension(() => Promise.resolve(0));
    // The measurement of the test before is undone.
    setClock(5000);
    await vi.advanceTimersByTimeAsync(500);
    elapsed();
    await vi.advanceTimersByTimeAsync(500);
    let left = 0;
    const stop = countDown(elapsed() + 180_000, (now) => (left = now));
    setClock(3_600_000);
    await vi.advanceTimersByTimeAsync(1000);
    expect(left).toBe(179);
    setClock(-7_200_000);
    await vi.advanceTimersByTimeAsync(1000);
    expect(left).toBe(178);
    stop();
  });
});
