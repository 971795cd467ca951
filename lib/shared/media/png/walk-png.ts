import { ascii, hasAscii, uint32 } from '../bytes';

/** The signature every PNG begins with, as Latin-1. */
export const PNG_SIGNATURE = '\x89PNG\r\n\x1a\n';

/** One chunk: length, type, content, CRC. */
export type PngChunk = Readonly<{
  type: string;
  start: number;
  contentStart: number;
  contentEnd: number;
  end: number;
}>;

/** How a walk ended: at the end of IEND, or for want of bytes. */
export type PngWalkEnd =
  | Readonly<{ kind: 'complete'; end: number }>
  | Readonly<{ kind: 'cut'; needBytes: number }>;

/** The chunks of a PNG file from IHDR to IEND (https://www.w3.org/TR/png-3/). */
export function* walkPng(bytes: Uint8Array): Generator<PngChunk, PngWalkEnd> {
  let at = hasAscii(bytes, 0, PNG_SIGNATURE) ? PNG_SIGNATURE.length : bytes.length;
  for (;;) {
    if (at + 12 > bytes.length) return { kind: 'cut', needBytes: at + 12 };
    const contentEnd = at + 8 + uint32(bytes, at);
    if (contentEnd + 4 > bytes.length) return { kind: 'cut', needBytes: contentEnd + 4 };
    const type = ascii(bytes, at + 4, 4);
    const end = contentEnd + 4;
    yield { type, start: at, contentStart: at + 8, contentEnd, end };
    if (type === 'IEND') return { kind: 'complete', end };
    at = end;
  }
}
