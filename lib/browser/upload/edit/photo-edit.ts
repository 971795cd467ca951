/** A part of a picture, in fractions of its sides (0 to 1), as it is upright and before it is turned. */
export type PhotoCrop = Readonly<{ x: number; y: number; width: number; height: number }>;

/** Quarter turns clockwise. */
export type QuarterTurns = 0 | 1 | 2 | 3;

/** How a picture is cut and then turned before it is sent. */
export type PhotoEdit = Readonly<{
  /** Default 0. */
  turns: QuarterTurns;
  /** Null: the whole picture. */
  crop: PhotoCrop | null;
}>;

/** Cut nearer to its edges than this, a picture is whole: nobody aims so well. */
const NEGLIGIBLE = 1e-4;

/**
 * Reads an edit that a caller or an earlier visit has made; null for one that changes nothing. A crop is kept within the picture, and never so
 * small that nothing is left of it: a side has at least a thousandth.
 */
export function parsePhotoEdit(value: unknown): PhotoEdit | null {
  if (!isRecord(value)) return null;
  const { turns: given = 0, crop: part = null } = value;
  const turns = Number.isInteger(given) ? ((((Number(given) % 4) + 4) % 4) as QuarterTurns) : 0;
  const crop = parseCrop(part);
  return turns === 0 && crop === null ? null : { turns, crop };
}

const MIN_SIDE = 1e-3;

function parseCrop(value: unknown): PhotoCrop | null {
  if (!isRecord(value)) return null;
  const { x, y, width, height } = value;
  if (![x, y, width, height].every((one) => typeof one === 'number' && Number.isFinite(one))) return null;
  const across = within(Number(x), Number(width));
  const down = within(Number(y), Number(height));
  const isWhole = across.size > 1 - NEGLIGIBLE && down.size > 1 - NEGLIGIBLE;
  return isWhole ? null : { x: across.from, y: down.from, width: across.size, height: down.size };
}

function within(start: number, length: number): { from: number; size: number } {
  const size = Math.min(1, Math.max(MIN_SIDE, length));
  return { from: Math.min(1 - size, Math.max(0, start)), size };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Whether two edits make the same picture. */
export function isSameEdit(a: PhotoEdit | null, b: PhotoEdit | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
