/** How fast the window moves over the images. */
export type ScrollSpeed =
  /** Pictures are loaded. */
  | 'calm'
  /** Nobody makes out a picture: the blurred ones must do. Loading all that pass would also fill the memory with them. */
  | 'fast'
  /** Nobody makes out anything: plain colours. */
  | 'flying';

const FAST_PX_PER_MS = 0.8;
const FLYING_PX_PER_MS = 5;
/** A turn of the wheel is a short hop: only the mean over a while tells. */
const MEAN_MS = 300;

/** Tells the speed from scroll positions as they come. */
export function createSpeed(): (atMs: number, y: number) => ScrollSpeed {
  let samples: { atMs: number; y: number }[] = [];
  return (atMs, y) => {
    samples = [...samples.filter((one) => atMs - one.atMs <= MEAN_MS), { atMs, y }];
    const [first] = samples;
    // A window that has only begun to move counts as slow at first: over its whole span.
    const speed = first ? Math.abs(y - first.y) / MEAN_MS : 0;
    if (speed >= FLYING_PX_PER_MS) return 'flying';
    return speed >= FAST_PX_PER_MS ? 'fast' : 'calm';
  };
}
