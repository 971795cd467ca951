import { uint32 } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';
import type { PngFormat } from './read-format';
import type { PngChunk } from './walk-png';

/** The default image or a frame: its own size, and the chunks its data is spread over. */
export type PngPicture = Readonly<{ width: number; height: number; chunks: PngChunk[] }>;

/** The sequence number that the animation's own chunks begin with; in an `fdAT` it is no data. */
export const SEQUENCE_BYTES = 4;
const CONTROL_BYTES = 26;
const ANIMATION_BYTES = 8;

const damaged = (reason: string) => new DamagedImageError(`The animation of the PNG ${reason}.`);

/**
 * All pictures of a PNG, the default image first. It is animated where `acTL` stands before the picture; elsewhere no
 * reader heeds the animation's chunks. Throws DamagedImageError for data in several places, and for an animation that is
 * not in order: sequence numbers without a gap, frames inside the canvas, as many of them as it says
 * (https://www.w3.org/TR/png-3/#apng-frame-based-animation).
 */
export function readPictures(
  bytes: Uint8Array,
  chunks: readonly PngChunk[],
  format: PngFormat,
): { pictures: readonly PngPicture[]; isAnimated: boolean } {
  const first = chunks.findIndex(({ type }) => type === 'IDAT');
  let past = first;
  while (chunks[past]?.type === 'IDAT') past += 1;
  if (chunks.slice(past).some(({ type }) => type === 'IDAT')) {
    throw new DamagedImageError('The PNG has its picture in several places.');
  }
  const { width, height } = format;
  const image: PngPicture = { width, height, chunks: chunks.slice(first, past) };
  const control = chunks.find(({ type }, index) => type === 'acTL' && index < first);
  if (control === undefined) return { pictures: [image], isAnimated: false };
  if (control.contentEnd - control.contentStart !== ANIMATION_BYTES) throw damaged('has no length');
  const claimedFrames = uint32(bytes, control.contentStart);
  return { pictures: [image, ...readFrames(bytes, chunks, { format, claimedFrames })], isAnimated: true };
}

/** The frames besides the default image, which is the first of them where a control chunk stands before it. */
function readFrames(
  bytes: Uint8Array,
  chunks: readonly PngChunk[],
  { format, claimedFrames }: Readonly<{ format: PngFormat; claimedFrames: number }>,
): readonly PngPicture[] {
  const frames: PngPicture[] = [];
  let sequence = 0;
  let controls = 0;
  let hasImage = false;
  for (const chunk of chunks) {
    if (chunk.type === 'IDAT') hasImage = true;
    if (chunk.type !== 'fcTL' && chunk.type !== 'fdAT') continue;
    const content = bytes.subarray(chunk.contentStart, chunk.contentEnd);
    if (uint32(content, 0) !== sequence) throw damaged('is out of order');
    sequence += 1;
    if (chunk.type === 'fcTL') {
      const size = readControl(content, format);
      const isOfImage = size.width === format.width && size.height === format.height && controls === 0;
      if (!hasImage && !isOfImage) throw damaged('does not begin with its picture');
      if (hasImage) frames.push({ ...size, chunks: [] });
      controls += 1;
    } else {
      if (content.length < SEQUENCE_BYTES) throw damaged('has data of no length');
      const frame = frames.at(-1);
      if (frame === undefined) throw damaged('has data of no frame');
      frame.chunks.push(chunk);
    }
  }
  if (controls !== claimedFrames) throw damaged('has not as many frames as it says');
  if (frames.some((frame) => frame.chunks.length === 0)) throw damaged('has a frame without data');
  return frames;
}

/** Sequence number, size, place, delay as a fraction, what becomes of the frame, and how it is drawn. */
function readControl(content: Uint8Array, canvas: PngFormat): Readonly<{ width: number; height: number }> {
  const [width = 0, height = 0, left = 0, top = 0] = [4, 8, 12, 16].map((at) => uint32(content, at));
  const isInside = left + width <= canvas.width && top + height <= canvas.height;
  const [disposal = 3, blending = 2] = content.subarray(24);
  if (content.length !== CONTROL_BYTES || width === 0 || height === 0 || !isInside) {
    throw damaged('has a frame beyond its canvas');
  }
  if (disposal > 2 || blending > 1) throw damaged('has a frame that is drawn in no known way');
  return { width, height };
}
