import { DamagedImageError } from '@/lib/shared/media/damaged-image-error';

/** Unpacks PackBits (TIFF 6.0 section 9) into `out`. Throws DamagedImageError for what ends before that. */
export function unpackPackbits(bytes: Uint8Array, out: Uint8Array): void {
  let at = 0;
  let outAt = 0;
  while (outAt < out.length) {
    if (at >= bytes.length) throw new DamagedImageError('The packed data ends too early.');
    const head = bytes[at] ?? 0;
    at += 1;
    if (head === 128) continue;
    const isRun = head > 128;
    const count = Math.min(isRun ? 257 - head : head + 1, out.length - outAt);
    if (at + (isRun ? 1 : count) > bytes.length)
      throw new DamagedImageError('The packed data ends too early.');
    if (isRun) out.fill(bytes[at] ?? 0, outAt, outAt + count);
    else out.set(bytes.subarray(at, at + count), outAt);
    at += isRun ? 1 : head + 1;
    outAt += count;
  }
}
