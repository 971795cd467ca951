import { DamagedImageError } from '../damaged-image-error';
import { readChunks, readFrameChunks } from './read-chunks';
import type { RiffChunk } from './walk-webp';
import { ANIMATION_FLAG, PROFILE_FLAG } from './webp-flags';

/** A picture: its bitstream, and its transparency where that is a chunk of its own before it. */
export type WebpPicture = Readonly<{ alpha?: RiffChunk | undefined; image: RiffChunk }>;

/** The parts of a WebP that readers heed; everything else is no part of the picture. */
export type ReadWebp = Readonly<{
  chunks: readonly RiffChunk[];
  /** A flag of an extended file; a simple one is its picture alone. */
  extended?: RiffChunk;
  profile?: RiffChunk | undefined;
  animation?: RiffChunk | undefined;
  /** The picture of a file that does not move. */
  still?: WebpPicture;
  frames: ReadonlyMap<RiffChunk, WebpPicture>;
}>;

/**
 * Finds them (RFC 9649 section 2.7): each is heeded once, and only where the flags announce it. Throws DamagedImageError
 * as `readChunks` does, and for an animation with a frame that has no picture.
 */
export function readWebp(bytes: Uint8Array): ReadWebp {
  const chunks = readChunks(bytes);
  const [first] = chunks;
  if (first?.type !== 'VP8X') return { chunks, still: findPicture(chunks.slice(0, 1)), frames: new Map() };
  const flags = bytes[first.contentStart] ?? 0;
  const pictureIndex = chunks.findIndex(({ type }) => /^(ALPH|ANMF|VP8[ L])$/.test(type));
  const before = chunks.slice(0, pictureIndex);
  const profile = flags & PROFILE_FLAG ? before.find(({ type }) => type === 'ICCP') : undefined;
  const shared = { chunks, extended: first, profile };
  if ((flags & ANIMATION_FLAG) === 0) return { ...shared, still: findPicture(chunks), frames: new Map() };
  const animation = before.find(({ type }) => type === 'ANIM');
  const frames = chunks.filter(({ type }) => type === 'ANMF');
  if (frames.length === 0 || animation === undefined) throw new DamagedImageError('The WebP has no frames.');
  const pictures = frames.map((frame) => [frame, findPicture(readFrameChunks(bytes, frame))] as const);
  return { ...shared, animation, frames: new Map(pictures) };
}

/** A lossless picture has its transparency in itself. */
function findPicture(chunks: readonly RiffChunk[]): WebpPicture {
  const index = chunks.findIndex(({ type }) => type === 'VP8 ' || type === 'VP8L');
  const image = chunks[index];
  if (image === undefined) throw new DamagedImageError('The WebP has no picture.');
  const alpha = chunks.slice(0, index).find(({ type }) => type === 'ALPH');
  return image.type === 'VP8 ' && alpha ? { alpha, image } : { image };
}
