import { DamagedImageError } from '@/lib/shared/media/damaged-image-error';
import type { TiffDirectory, TiffFile } from '@/lib/shared/media/tiff/open-tiff';
import { TAG } from '@/lib/shared/media/tiff/tags';

/** Red, green and blue of each colour of a palette, of 8 bits each. Throws DamagedImageError where colours are missing. */
export function readPalette({ number }: TiffFile, directory: TiffDirectory, bits: number): Uint8Array {
  const count = 2 ** bits;
  const words = new Uint16Array(count * 3);
  for (let index = 0; index < words.length; index += 1) {
    const value = number(directory, TAG.colorMap, index);
    if (value === undefined) throw new DamagedImageError('The palette of the TIFF is too short.');
    words[index] = value;
  }
  // Old writers put bytes where words belong.
  const divisor = words.every((value) => value < 256) ? 1 : 257;
  const palette = new Uint8Array(count * 3);
  for (let index = 0; index < count; index += 1) {
    for (let channel = 0; channel < 3; channel += 1) {
      palette[index * 3 + channel] = Math.round((words[channel * count + index] ?? 0) / divisor);
    }
  }
  return palette;
}
