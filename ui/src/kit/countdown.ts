// Counts down the seconds to a moment.

import { elapsed } from "./elapsed";

const INTERVAL_MS = 250;

/**
 * Reports how many seconds are left, rounded up, at once and until it is 0. `end` is in the time of `elapsed()`. Returns a function that stops it.
 */
export function countDown(end: number, report: (left: number) => void): () => void {
  const update = () => {
    const left = Math.max(0, Math.ceil((end - elapsed()) / 1000));
    report(left);
    if (left === 0) clearInterval(timer);
  };
  const timer = setInterval(update, INTERVAL_MS);
  update();
  return () => clearInterval(timer);
}
