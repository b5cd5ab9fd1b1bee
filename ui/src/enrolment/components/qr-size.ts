// How large a module of the QR code may be drawn.

/** Cameras want at least this much of each module. */
export const LEAST_CSS_PX = 4;

/**
 * CSS pixels per module: as large as fits, never below four, and a whole number of device pixels,
 * so that every module is equally wide and no edge is blurred.
 */
export function modulePx(modules: number, available: number, devicePixelRatio: number): number {
  const ratio = devicePixelRatio > 0 ? devicePixelRatio : 1;
  // The slack forgives ratios such as 1.1, whose products miss the integer by a hair.
  const least = Math.ceil(LEAST_CSS_PX * ratio - 1e-6);
  const fits = modules > 0 ? Math.floor((available * ratio) / modules + 1e-6) : 0;
  return Math.max(least, fits) / ratio;
}
