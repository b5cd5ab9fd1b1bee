// The time for countdowns: it goes on while the computer is suspended, and setting the system's clock does not change it.

/** The system's clock is off by more than this after a suspension, or after it was set. */
const JUMP_MS = 1000;

const difference = () => Date.now() - performance.now();

let suspendedMs = 0;
let known = difference();
let measure: (() => Promise<number>) | null = null;

/**
 * `performance.now()` stops while the computer is suspended (https://w3c.github.io/hr-time/ leaves it open), and `Date`
 * changes when the system's clock is set. The shell can tell the two apart: `ask` returns for how many milliseconds the
 * computer was suspended in all.
 */
export function measureSuspension(ask: () => Promise<number>): void {
  measure = ask;
}

/** The time that has elapsed since some moment, in milliseconds. */
export function elapsed(): number {
  const now = difference();
  if (Math.abs(now - known) > JUMP_MS) {
    known = now;
    // If this fails, the countdown is too long, and the shell rejects what is too late.
    void measure?.().then(
      (ms) => (suspendedMs = ms),
      () => null,
    );
  }
  return performance.now() + suspendedMs;
}
