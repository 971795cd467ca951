import { ascii, uint32le } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';

/** One RIFF chunk; `end` includes its padding to an even length. */
export type RiffChunk = Readonly<{
  type: string;
  start: number;
  contentStart: number;
  contentEnd: number;
  end: number;
}>;

/** The chunks between two positions (https://developers.google.com/speed/webp/docs/riff_container). Throws DamagedImageError when one ends behind `to`. */
export function* walkRiff(bytes: Uint8Array, from: number, to: number): Generator<RiffChunk> {
  let at = from;
  while (at + 8 <= to) {
    const contentEnd = at + 8 + uint32le(bytes, at + 4);
    if (contentEnd > to) throw new DamagedImageError('The WebP ends too early.');
    // The padding byte of the last chunk is often left out.
    const end = Math.min(contentEnd + (contentEnd % 2 === at % 2 ? 0 : 1), to);
    yield { type: ascii(bytes, at, 4), start: at, contentStart: at + 8, contentEnd, end };
    at = end;
  }
}

/** Where the RIFF container says that it ends. */
export function riffEnd(bytes: Uint8Array): number {
  return 8 + uint32le(bytes, 4);
}
