import { DamagedImageError } from '@/lib/shared/media/damaged-image-error';
import { readZlib } from '@/lib/shared/media/deflate/read-zlib';

/** Some writers pad the last strip to the length of the others, or beyond. */
const SLACK_BYTES = 65_536;

/** Inflates a zlib stream into `out`. Throws DamagedImageError for one that holds less, that is broken or that never ends. */
export function unpackDeflate(bytes: Uint8Array, out: Uint8Array, codedBytes: number): void {
  let outAt = 0;
  readZlib(bytes, Math.max(codedBytes, out.length) + SLACK_BYTES, (piece) => {
    const taken = piece.subarray(0, out.length - outAt);
    out.set(taken, outAt);
    outAt += taken.length;
  });
  if (outAt < out.length) throw new DamagedImageError('The packed data ends too early.');
}
