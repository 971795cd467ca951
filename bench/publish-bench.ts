import { promoteImage } from '@/lib/server/upload/promote-image';
import { createImageId } from '@/lib/shared/keys/image-id';
import type { ImageRow } from '@/lib/shared/keys/row/image-row';
import { ALBUMS_KEY } from '@/lib/shared/keys/system-keys';
import type { ObjectStorage } from '@/lib/storage';
import { createRoundCounter } from '@/testing/server/create-round-counter';
import { createTestServer } from '@/testing/server/create-test-server';
import type { Finding } from './finding';
import { BENCH_ALBUM, BENCH_ALBUMS } from './gallery-index-keys';

/** The requests that publishing an image makes to the bucket: all of them, and how many have to wait for one another. */
export type AskedOfBucket = Readonly<{ keys: readonly string[]; inRow: number }>;

/** Counts what publishing an image asks of the bucket for the order by date taken and for an album that it is in. */
export async function benchPublishing(): Promise<readonly Finding[]> {
  const { keys, inRow } = await countPublishing({ isInAlbum: true });
  const more = keys.filter((key) => key.startsWith('index/') || key === ALBUMS_KEY).length;
  return [
    {
      what: 'Publishing an image that is in one album and has a date, in requests to the bucket',
      measured: `${keys.length} requests, ${inRow} of them in a row`,
      against: `${keys.length - more} without an album and an order by date`,
      value: more,
      limit: 3,
      unit: 'requests',
    },
  ];
}

/** Publishes an image with one smaller picture. */
export async function countPublishing({
  isInAlbum,
}: Readonly<{ isInAlbum: boolean }>): Promise<AskedOfBucket> {
  const asked: string[] = [];
  const bucket = createRoundCounter();
  const server = await createTestServer({}, (storage): ObjectStorage => {
    return {
      ...storage,
      put: (key, ...rest) => counted(key, () => storage.put(key, ...rest)),
      read: (key, options) => counted(key, () => storage.read(key, options)),
      head: (key) => counted(key, () => storage.head(key)),
      list: (options) => counted(options.prefix, () => storage.list(options)),
      delete: (keys) => counted(keys[0] ?? '', () => storage.delete(keys)),
    };
    function counted<T>(key: string, request: () => Promise<T>): Promise<T> {
      asked.push(key);
      return bucket.answer(request);
    }
  });
  const json = { headers: { contentType: 'application/json' } };
  await server.storage.put(ALBUMS_KEY, Buffer.from(JSON.stringify(BENCH_ALBUMS)), json);
  const facts = { name: 'a.jpg', type: 'image/jpeg', slug: 'a.jpg' } as const;
  const row: ImageRow = {
    ...{
      ...facts,
      width: 2_000,
      height: 1_500,
      sizeBytes: 5,
      thumbhash: new Uint8Array(),
      alt: '',
      tags: [],
    },
    ...{ hasSizes: true, taken: { wallMs: 0, isFileDate: false } },
    ...(isInAlbum ? { albums: [{ id: BENCH_ALBUM.album ?? '' }] } : {}),
  };
  const id = createImageId(server.now().getTime());
  const bytes = Buffer.from('image');
  await promoteImage(
    { ...server.services, decoder: null as never },
    { row, bytes, thumbnail: bytes, sizes: [bytes], pixels: 12 },
    { ...facts, id, state: 'private', owner: 'anyone' },
  );
  return { keys: asked, inRow: bucket.rounds() };
}
