import { DamagedImageError } from '@/lib/shared/media/damaged-image-error';

/** More than writers leave behind the last run, less than is left where runs are lost or wrong. */
const MAX_LEFT_BYTES = 4;

/**
 * Unpacks PackBits (TIFF 6.0 section 9) into `out`, which ends with a row. Throws DamagedImageError for what ends before
 * that, for a run that goes beyond it (rows are packed one by one) and, unless `mayGoOn`, for more data: any bytes are runs
 * of something, and that they end where they should is what tells that they are the right ones.
 */
export function unpackPackbits(bytes: Uint8Array, out: Uint8Array, mayGoOn: boolean): void {
  let at = 0;
  let outAt = 0;
  while (outAt < out.length) {
    if (at >= bytes.length) throw new DamagedImageError('The packed data ends too early.');
    const head = bytes[at] ?? 0;
    at += 1;
    if (head === 128) continue;
    const isRun = head > 128;
    const length = isRun ? 257 - head : head + 1;
    const count = Math.min(length, out.length - outAt);
    if (count < length) throw goesOn();
    if (at + (isRun ? 1 : count) > bytes.length)
      throw new DamagedImageError('The packed data ends too early.');
    if (isRun) out.fill(bytes[at] ?? 0, outAt, outAt + count);
    else out.set(bytes.subarray(at, at + count), outAt);
    at += isRun ? 1 : head + 1;
    outAt += count;
  }
  if (bytes.length - at > MAX_LEFT_BYTES && !mayGoOn) throw goesOn();
}

function goesOn(): DamagedImageError {
  return new DamagedImageError('The packed data goes on behind its rows.');
}
