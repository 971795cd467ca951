import { hasAscii, uint32 } from '../bytes';
import { MAX_PARTS } from '../collect-walk';
import { type HeaderReading, headerReading, tooComplexReading } from '../image-header';
import { readOrientationChunk } from './read-orientation-chunk';
import { PNG_SIGNATURE, walkPng } from './walk-png';

/** A PNG begins with its signature and a header chunk of 13 bytes. */
const BEGINNING = `${PNG_SIGNATURE}\0\0\0\rIHDR`;

/** Xcode writes such a chunk first into pictures of iPhone apps, whose red and blue are swapped and whose data has no header: no browser shows them. */
const OF_AN_APP = `${PNG_SIGNATURE}\0\0\0\x04CgBI`;

/** Dimensions, transparency, frames and orientation of a PNG, from as much of its start as lies before its pixels. */
export function readPngHeader(bytes: Uint8Array): HeaderReading {
  if (bytes.length >= BEGINNING.length && !hasAscii(bytes, 0, BEGINNING)) {
    const kind = hasAscii(bytes, 0, OF_AN_APP) ? { unsupported: 'PNG image of an iPhone app' } : {};
    return { kind: 'invalid', reason: 'The PNG does not begin with its header.', ...kind };
  }
  let orientation: number | undefined;
  let frames = 0;
  let hasTransparency = false;
  let isFrame = false;
  const walk = walkPng(bytes);
  for (let parts = 0; ; parts += 1) {
    const { done, value } = walk.next();
    if (parts > MAX_PARTS) return tooComplexReading('The PNG');
    if (done) {
      if (value.kind === 'cut') return { kind: 'more', needBytes: value.needBytes };
      return { kind: 'invalid', reason: 'The PNG has no pixels.' };
    }
    const content = bytes.subarray(value.contentStart, value.contentEnd);
    if (value.type === 'eXIf') orientation ??= readOrientationChunk(bytes, value);
    if (value.type === 'acTL') frames = uint32(content, 0);
    if (value.type === 'fcTL') isFrame = true;
    if (value.type === 'tRNS') hasTransparency = true;
    // The pixels themselves need not be there.
    if (hasAscii(bytes, value.end + 4, 'IDAT')) {
      const colourType = bytes[25] ?? 0;
      return headerReading('image/png', {
        width: uint32(bytes, 16),
        height: uint32(bytes, 20),
        orientation: orientation ?? 1,
        // A default image that no control chunk stands before is a picture besides the frames.
        frames: frames > 0 && !isFrame ? frames + 1 : Math.max(1, frames),
        hasAlpha: hasTransparency || colourType === 4 || colourType === 6,
      });
    }
  }
}
