import type { PhotoType } from '../prepare/decide-preparation';

/** The facts that one photo's type is decided by. Times are of this device and this line, as far as they have been measured. */
export type LineFacts = Readonly<{
  /** The person saves data, or pays for it. */
  isSparing: boolean;
  /** Upstream; null while nothing tells. */
  bytesPerSecond: number | null;
  /** Bytes that are ready and not sent yet: so long a new file has to wait anyway. */
  waitingBytes: number;
  /** Time to prepare a photo as each type. */
  jpegMs: number;
  webpMs: number;
  /** Bytes of a JPEG, and the share of them that a WebP takes, 0 to 1. */
  jpegBytes: number;
  webpShare: number;
}>;

/** 16 Mbit/s: a line that has managed more is no slow one, and a device that is busy with other things makes any seem slower. */
const FAST_BYTES_PER_SECOND = 2_000_000;

/**
 * The type with which a photo is sent sooner. WebP takes fewer bytes and several times the encoder's time, which costs nothing while the
 * line is busy with the files before.
 *
 *     4 Mbit/s, 2 MB are waiting        the line is busy for 4 s, the encoder for 0.5 s     WebP
 *     4 Mbit/s, nothing is waiting      0.1 s + 0.8 s for a JPEG, 0.5 s + 0.7 s for WebP    JPEG
 *     1 Gbit/s, 2 MB are waiting        the line is free in 20 ms                           JPEG
 */
export function decidePhotoType({ isSparing, bytesPerSecond, ...facts }: LineFacts): PhotoType {
  if (isSparing) return 'image/webp';
  if (bytesPerSecond === null || bytesPerSecond > FAST_BYTES_PER_SECOND) return 'image/jpeg';
  const { waitingBytes, jpegMs, webpMs, jpegBytes, webpShare } = facts;
  const sendMs = (bytes: number) => (bytes / bytesPerSecond) * 1_000;
  const freeMs = sendMs(waitingBytes);
  const sentAs = (readyMs: number, bytes: number) => Math.max(freeMs, readyMs) + sendMs(bytes);
  return sentAs(webpMs, jpegBytes * webpShare) < sentAs(jpegMs, jpegBytes) ? 'image/webp' : 'image/jpeg';
}
