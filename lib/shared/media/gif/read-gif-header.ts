import { MAX_PARTS } from '../collect-walk';
import { type HeaderReading, headerReading, tooComplexReading } from '../image-header';
import { gifHeaderBytes, gifPictureEdges, gifScreen, isGif, walkGif } from './walk-gif';

/**
 * Dimensions and frames of a GIF; it is read whole, since only its blocks tell how many frames there are. `isWhole`: there
 * are no more bytes to come.
 */
export function readGifHeader(bytes: Uint8Array, isWhole = false): HeaderReading {
  if (bytes.length < 13) return { kind: 'more', needBytes: 13 };
  if (!isGif(bytes)) return { kind: 'invalid', reason: 'The GIF does not begin with its header.' };
  if (bytes.length < gifHeaderBytes(bytes)) return { kind: 'more', needBytes: gifHeaderBytes(bytes) };
  let frames = 0;
  let hasTransparency = false;
  let { width, height } = gifScreen(bytes);
  const walk = walkGif(bytes);
  for (let parts = 0; ; parts += 1) {
    const { done, value } = walk.next();
    if (parts > MAX_PARTS) return tooComplexReading('The GIF');
    if (done) {
      // Twice as much each time: nothing tells how long the file is.
      if (value === 'cut' || (value === 'open' && !isWhole)) {
        return { kind: 'more', needBytes: bytes.length * 2 };
      }
      if (value === 'broken') return { kind: 'invalid', reason: 'The GIF holds something that is no block.' };
      if (frames === 0) return { kind: 'invalid', reason: 'The GIF has no picture.' };
      return headerReading('image/gif', { width, height, frames, hasAlpha: hasTransparency });
    }
    if (value.kind === 'image') {
      frames += 1;
      if (frames === 1) {
        // A screen that is too small for the first picture grows, in browsers and decoders alike; some encoders write none.
        const { right, bottom } = gifPictureEdges(bytes, value.start);
        width = Math.max(width, right);
        height = Math.max(height, bottom);
      }
    }
    // Bit 0 of a control block: one colour is transparent.
    if (value.kind === 'control' && (bytes[value.start + 3] ?? 0) & 1) hasTransparency = true;
  }
}
