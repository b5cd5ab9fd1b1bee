// Counting down the seconds to a moment.

const LOOK_AGAIN_MS = 250;

/**
 * Tells how many seconds are left, rounded up, at once and until it is 0. `end` is on the clock of `performance.now()`:
 * one that is set in the meantime changes nothing. Gives back what stops it.
 */
export function countDown(end: number, tell: (left: number) => void): () => void {
  const look = () => {
    const left = Math.max(0, Math.ceil((end - performance.now()) / 1000));
    tell(left);
    if (left === 0) clearInterval(timer);
  };
  const timer = setInterval(look, LOOK_AGAIN_MS);
  look();
  return () => clearInterval(timer);
}
