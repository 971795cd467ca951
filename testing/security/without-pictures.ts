import { readBlocks } from '@/lib/shared/media/gif/read-blocks';
import { createBoxReader } from '@/lib/shared/media/heif/walk-boxes';
import { readSegments } from '@/lib/shared/media/jpeg/read-segments';
import { MARKER } from '@/lib/shared/media/jpeg/walk-jpeg';
import type { MediaType } from '@/lib/shared/media/media-types';
import { readChunks as readPngChunks } from '@/lib/shared/media/png/read-chunks';
import { readChunks as readWebpChunks } from '@/lib/shared/media/webp/read-chunks';

type Part = Readonly<{ start: number; end: number }>;

/** Where pixels are coded, for each type; of a WebP's frame all of it. */
const PICTURES: Readonly<Record<MediaType, (bytes: Uint8Array) => readonly Part[]>> = {
  'image/jpeg': (bytes) => readSegments(bytes).segments.filter(({ marker }) => marker === MARKER.SOS),
  'image/png': (bytes) => readPngChunks(bytes).chunks.filter(({ type }) => /^(IDAT|fdAT)$/.test(type)),
  'image/gif': (bytes) => readBlocks(bytes).filter(({ kind }) => kind === 'image'),
  'image/webp': (bytes) => readWebpChunks(bytes).filter(({ type }) => /^(VP8 |VP8L|ALPH|ANMF)$/.test(type)),
  'image/avif': (bytes) => createBoxReader(bytes)(0, bytes.length).filter(({ type }) => type === 'mdat'),
};

/** A published file with zeros for its pictures: any bytes make some picture, so a text may stand in one that was mutated. */
export function withoutPictures(bytes: Uint8Array, type: MediaType): Uint8Array {
  const copy = bytes.slice();
  for (const { start, end } of PICTURES[type](bytes)) copy.fill(0, start, end);
  return copy;
}
