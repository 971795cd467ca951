import { type HeaderReading, headerReading } from '../image-header';
import { gifHeaderBytes, gifScreen, walkGif } from './walk-gif';

/** Dimensions and frames of a GIF; it is read whole, since only its blocks tell how many frames there are. */
export function readGifHeader(bytes: Uint8Array): HeaderReading {
  if (bytes.length < 13 || bytes.length < gifHeaderBytes(bytes)) {
    return { kind: 'more', needBytes: Math.max(13, gifHeaderBytes(bytes)) };
  }
  let frames = 0;
  let hasControl = false;
  const walk = walkGif(bytes);
  for (;;) {
    const { done, value } = walk.next();
    if (done) {
      if (value.kind === 'cut') return { kind: 'more', needBytes: bytes.length + 1 };
      if (frames === 0) return { kind: 'invalid', reason: 'The GIF has no picture.' };
      return headerReading('image/gif', { ...gifScreen(bytes), frames, hasAlpha: hasControl });
    }
    if (value.kind === 'image') frames += 1;
    // Bit 0 of a control block: one colour is transparent.
    if (value.kind === 'control' && (bytes[value.start + 3] ?? 0) & 1) hasControl = true;
  }
}
