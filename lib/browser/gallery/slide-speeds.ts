/** Seconds that a slideshow can give to each photo. */
export const SLIDE_SECONDS = [3, 4, 5, 6, 8, 10, 15, 30, 60] as const;

/** The step by which a slideshow is slower (1) or faster (-1), within what there is. */
export function slowerStep(step: number, by: 1 | -1): number {
  return Math.min(SLIDE_SECONDS.length - 1, Math.max(0, step + by));
}
