import { ascii, uint32le } from '../bytes';

/** One RIFF chunk; `end` includes its padding to an even length. */
export type RiffChunk = Readonly<{
  type: string;
  start: number;
  contentStart: number;
  contentEnd: number;
  end: number;
}>;

/** How a walk ended: at its limit, or with a chunk that goes beyond it. */
export type RiffWalkEnd = 'complete' | 'cut';

/** The chunks between two positions (RFC 9649 section 2.3). */
export function* walkRiff(bytes: Uint8Array, from: number, to: number): Generator<RiffChunk, RiffWalkEnd> {
  let at = from;
  while (at + 8 <= to) {
    const contentStart = at + 8;
    const sizeBytes = uint32le(bytes, at + 4);
    const contentEnd = contentStart + sizeBytes;
    if (contentEnd > to) return 'cut';
    // The padding byte of the last chunk is often left out.
    const end = Math.min(contentEnd + (sizeBytes % 2), to);
    yield { type: ascii(bytes, at, 4), start: at, contentStart, contentEnd, end };
    at = end;
  }
  return 'complete';
}

/** Where the RIFF container says that it ends. */
export function riffEnd(bytes: Uint8Array): number {
  return 8 + uint32le(bytes, 4);
}
