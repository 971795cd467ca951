import { DamagedImageError } from '../damaged-image-error';

/** More than any encoder leaves behind a picture, less than is left over where codes of one are lost or wrong. */
const MAX_LEFT_BYTES = 8;

/**
 * As many bytes as so many bits take, the bits that are left zeros; the same array where it is that already. Throws
 * DamagedImageError where data continues behind them: nearly any bits are codes of some picture, and that they end where
 * their data does is what tells that they are the right ones.
 */
export function trimBits(data: Uint8Array, bits: number): Uint8Array {
  const length = Math.ceil(bits / 8);
  if (data.length - length > MAX_LEFT_BYTES) {
    throw new DamagedImageError('The WebP goes on behind its picture.');
  }
  const left = length * 8 - bits;
  const last = data[length - 1] ?? 0;
  const cleaned = last & (0xff >> left);
  if (last === cleaned) return length === data.length ? data : data.subarray(0, length);
  const copy = data.slice(0, length);
  copy[length - 1] = cleaned;
  return copy;
}
