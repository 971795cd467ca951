import { DamagedImageError } from '@/lib/shared/media/damaged-image-error';

/** More than writers leave behind the last run, less than is left where runs are lost or wrong. */
const MAX_LEFT_BYTES = 4;
/** Says nothing. */
const IDLE = 128;

/**
 * Unpacks PackBits (TIFF 6.0 section 9) into `out`, which ends with a row; some writers pack a last strip with as many rows
 * as the others, `codedBytes` in all. Throws DamagedImageError for runs that end before either, go beyond it (rows are packed
 * one by one) or continue: any bytes are runs of something, and that they end where they should is what tells that they are
 * the right ones.
 */
export function unpackPackbits(bytes: Uint8Array, out: Uint8Array, codedBytes: number): void {
  const readAt = fill(bytes, { from: 0, out });
  if (bytes.length - readAt <= MAX_LEFT_BYTES) return;
  const more = new Uint8Array(Math.max(0, codedBytes - out.length));
  const endAt = fill(bytes, { from: readAt, out: more });
  if (bytes.length - endAt > MAX_LEFT_BYTES) throw damaged('goes on behind its rows');
}

/** Answers where the runs end that fill it. */
function fill(bytes: Uint8Array, { from, out }: Readonly<{ from: number; out: Uint8Array }>): number {
  let at = from;
  let outAt = 0;
  while (outAt < out.length) {
    if (at >= bytes.length) throw damaged('ends too early');
    const head = bytes[at] ?? 0;
    at += 1;
    if (head === IDLE) continue;
    const isRun = head > IDLE;
    const count = isRun ? 257 - head : head + 1;
    const packedBytes = isRun ? 1 : count;
    if (outAt + count > out.length) throw damaged('goes on behind its rows');
    if (at + packedBytes > bytes.length) throw damaged('ends too early');
    if (isRun) out.fill(bytes[at] ?? 0, outAt, outAt + count);
    else out.set(bytes.subarray(at, at + count), outAt);
    at += packedBytes;
    outAt += count;
  }
  return at;
}

function damaged(reason: string): DamagedImageError {
  return new DamagedImageError(`The packed data ${reason}.`);
}
