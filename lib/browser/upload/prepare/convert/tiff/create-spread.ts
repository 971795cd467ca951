import { DamagedImageError } from '@/lib/shared/media/damaged-image-error';
import type { TiffForm } from '@/lib/shared/media/tiff/decide-tiff-form';
import type { Samples } from './read-row';

/** Compares what was read with what came of it. */
export type Spread = Readonly<{
  /** Looks at samples of `count` pixels. */
  add: (row: Samples, count: number) => void;
  /** Throws DamagedImageError for a picture of one colour whose samples differ. */
  judge: (pixels: Uint8ClampedArray) => void;
}>;

/** With 256 levels: what differs by less may round to one colour. */
const VISIBLE_LEVELS = 16;

/** For pictures of this form. */
export function createSpread({ samples, colours, bits, photometric }: TiffForm): Spread {
  const lowest = new Float64Array(colours).fill(Number.POSITIVE_INFINITY);
  const highest = new Float64Array(colours).fill(Number.NEGATIVE_INFINITY);
  const levels = 2 ** bits - 1;

  /** The numbers of a palette say nothing of its colours. */
  function isVaried(): boolean {
    if (photometric === 'palette') return false;
    return lowest.some((low, colour) => (((highest[colour] ?? 0) - low) * 255) / levels >= VISIBLE_LEVELS);
  }

  return {
    add: (row, count) => {
      for (let colour = 0; colour < colours; colour += 1) {
        let [low = 0, high = 0] = [lowest[colour], highest[colour]];
        for (let pixel = 0, at = colour; pixel < count; pixel += 1, at += samples) {
          const value = row[at] ?? 0;
          if (value < low) low = value;
          if (value > high) high = value;
        }
        lowest[colour] = low;
        highest[colour] = high;
      }
    },
    judge: (pixels) => {
      if (isVaried() && isOneColour(pixels)) throw new DamagedImageError('The TIFF came out in one colour.');
    },
  };
}

function isOneColour(pixels: Uint8ClampedArray): boolean {
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4);
  const [first] = words;
  return words.every((word) => word === first);
}
