import { hasAscii, uint32 } from '../bytes';
import { readOrientation } from '../exif/orientation';
import { type HeaderReading, headerReading } from '../image-header';
import { PNG_SIGNATURE, walkPng } from './walk-png';

/** Dimensions, transparency, frames and orientation of a PNG, from as much of its start as lies before its pixels. */
export function readPngHeader(bytes: Uint8Array): HeaderReading {
  if (bytes.length >= 16 && !(hasAscii(bytes, 0, PNG_SIGNATURE) && hasAscii(bytes, 12, 'IHDR'))) {
    return { kind: 'invalid', reason: 'The PNG does not begin with its header.' };
  }
  let orientation = 1;
  let frames = 1;
  let hasTransparency = false;
  const walk = walkPng(bytes);
  for (;;) {
    const { done, value } = walk.next();
    if (done) {
      if (value.kind === 'cut') return { kind: 'more', needBytes: value.needBytes };
      return { kind: 'invalid', reason: 'The PNG has no pixels.' };
    }
    const content = bytes.subarray(value.contentStart, value.contentEnd);
    if (value.type === 'eXIf') orientation = readOrientation(content);
    if (value.type === 'acTL') frames = Math.max(1, uint32(content, 0));
    if (value.type === 'tRNS') hasTransparency = true;
    // Only the header matters from here on; the pixels themselves need not be there.
    if (isPixelsNext(bytes, value.end)) {
      const colourType = bytes[25] ?? 0;
      return headerReading('image/png', {
        width: uint32(bytes, 16),
        height: uint32(bytes, 20),
        orientation,
        frames,
        hasAlpha: hasTransparency || colourType === 4 || colourType === 6,
      });
    }
  }
}

function isPixelsNext(bytes: Uint8Array, at: number): boolean {
  return hasAscii(bytes, at + 4, 'IDAT');
}
