import type { MediaType } from '@/lib/shared/media/media-types';
import { CANARY_CORPORA } from '../media/canary/canary-corpora';
import { makeHeif } from '../media/make-heif';
import { makeImage } from '../media/make-images';
import { makeGif, makePng, makeWebp } from '../media/make-structures';
import { tinyHeic } from '../media/tiny-heic';
import { makeAnimation, makePicture } from '../server/make-picture';

/** A file to begin with. */
export type Seed = Readonly<{ type: MediaType; bytes: Uint8Array }>;

/** From a corpus with a canary in each of its parts only so many, evenly chosen: it holds thousands. */
const PLANTED_EACH = 40;

/** Whole files of every type: still and moving, with metadata, hand-made ones, and those with a canary. All made by code. */
export async function makeSeeds(): Promise<readonly Seed[]> {
  const made: Seed[] = [];
  const add = (type: MediaType, bytes: Uint8Array) => void made.push({ type, bytes });
  for (const format of ['jpeg', 'png', 'webp', 'gif', 'avif'] as const) {
    const type: MediaType = `image/${format}`;
    add(type, await makePicture({ format, camera: 'Camera' }));
    add(type, await makeImage(type, { orientation: 6 }));
  }
  for (const format of ['gif', 'webp', 'png'] as const) add(`image/${format}`, await makeAnimation(format));
  const moving = { width: 20, height: 20, frames: 5 };
  add('image/png', makePng(moving));
  add('image/webp', makeWebp(moving));
  add('image/gif', makeGif(moving));
  add('image/avif', makeHeif());
  add('image/avif', tinyHeic());
  for (const [type, plant] of CANARY_CORPORA) {
    const corpus = await plant();
    const step = Math.max(1, Math.floor(corpus.length / PLANTED_EACH));
    for (let at = 0; at < corpus.length; at += step) add(type, corpus[at]?.bytes ?? new Uint8Array());
  }
  return made;
}
