import { mapBounded } from '@/lib/server/images/map-bounded';
import { parseThumbKey, thumbsPrefix } from '@/lib/shared/keys/object-keys';
import type { ChangeResponse } from '@/lib/shared/wire';
import type { Finding } from './finding';
import type { OpenGallery } from './gallery-bucket';
import { median, timeMs } from './statistics';

/** Most images one call may move. */
const IMAGES = 1_000;
/** Images the product copies at once: four chunks of eight. */
const PARALLEL = 32;
const RUNS = 3;

/** Moving 1,000 images there and back against copying their 2,000 objects without looking. */
export async function benchMoves(gallery: OpenGallery): Promise<Finding> {
  const moves: number[] = [];
  const copies: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const ids = await idsOf(gallery);
    copies.push(await timeMs(() => copyAll(gallery)));
    moves.push(await timeMs(() => move(gallery, ids, 'public')));
    moves.push(await timeMs(() => move(gallery, ids, 'private')));
  }
  const [moveMs, copyMs] = [median(moves), median(copies)];
  return {
    what: `Moving ${IMAGES.toLocaleString('en')} images to another state`,
    measured: `${Math.round((IMAGES / moveMs) * 1_000)} images/s`,
    against: `${Math.round((IMAGES / copyMs) * 1_000)} images/s for bare copies`,
    value: moveMs / copyMs,
    // Four fifths of the rate.
    limit: 1.25,
    unit: 'ratio',
  };
}

async function idsOf({ storage }: OpenGallery): Promise<readonly string[]> {
  const { objects } = await storage.list({ prefix: thumbsPrefix('private'), limit: IMAGES });
  return objects.flatMap(({ key }) => parseThumbKey(key)?.id ?? []);
}

async function move({ url, cookie }: OpenGallery, ids: readonly string[], to: string): Promise<void> {
  const response = await fetch(`${url}/api/images/move`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ ids, to }),
  });
  const { results } = (await response.json()) as ChangeResponse;
  if (results.filter(({ ok }) => ok).length !== IMAGES) throw new Error('Not every image was moved.');
}

async function copyAll({ storage }: OpenGallery): Promise<void> {
  const thumbs = await storage.list({ prefix: thumbsPrefix('private'), limit: IMAGES });
  const images = await storage.list({ prefix: 'private/images/', limit: IMAGES });
  const headers = { contentType: 'image/webp' };
  const keys = [...images.objects, ...thumbs.objects].map(({ key }) => key);
  await mapBounded(keys, PARALLEL, (key) => storage.copy(key, `bench/${key}`, { headers }));
}
