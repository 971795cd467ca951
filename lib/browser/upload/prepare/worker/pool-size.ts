/** The machine's own facts about itself. */
type Machine = Readonly<{
  /** Logical processors; undefined where the browser does not tell. */
  hardwareConcurrency?: number | undefined;
  /** Gigabytes, rounded, 8 at most; undefined where the browser does not tell. */
  deviceMemory?: number | undefined;
}>;

const MAX_WORKERS = 4;
const MEGAPIXELS = 1_000_000;

/** How much a machine can prepare at once. */
export type PoolSize = Readonly<{
  /** At least 1, at most 4. */
  workers: number;
  /** Pixels of the sources being decoded, together; a larger image is decoded alone. */
  maxPixels: number;
}>;

/** A worker for each processor, fewer where memory is short: each holds a decoded photo and its canvas. */
export function poolSize({ hardwareConcurrency = 2, deviceMemory = 8 }: Machine): PoolSize {
  const byMemory = deviceMemory <= 1 ? 1 : deviceMemory <= 2 ? 2 : MAX_WORKERS;
  return {
    workers: Math.max(1, Math.min(Math.floor(hardwareConcurrency) || 1, byMemory, MAX_WORKERS)),
    maxPixels: (deviceMemory <= 2 ? 26 : 52) * MEGAPIXELS,
  };
}
