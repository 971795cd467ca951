import { promoteImage } from '@/lib/server/upload/promote-image';
import { createImageId } from '@/lib/shared/keys/image-id';
import { ALBUMS_KEY } from '@/lib/shared/keys/system-keys';
import type { ObjectStorage } from '@/lib/storage';
import { createTestServer } from '@/testing/server/create-test-server';
import type { Finding } from './finding';
import { BENCH_ALBUM, BENCH_ALBUMS } from './gallery-index-keys';

/** Counts what publishing an image asks of the bucket for the order by date taken and for an album that it is in. */
export async function benchPublishing(): Promise<readonly Finding[]> {
  const asked: string[] = [];
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
      return request();
    }
  });
  const json = { headers: { contentType: 'application/json' } };
  await server.storage.put(ALBUMS_KEY, Buffer.from(JSON.stringify(BENCH_ALBUMS)), json);
  const facts = { name: 'a.jpg', type: 'image/jpeg', slug: 'a.jpg' } as const;
  const row = {
    ...{ ...facts, width: 4, height: 3, sizeBytes: 5, thumbhash: new Uint8Array(), alt: '', tags: [] },
    taken: { wallMs: 0, isFileDate: false },
    albums: [{ id: BENCH_ALBUM.album ?? '' }],
  };
  const id = createImageId(server.now().getTime());
  const bytes = Buffer.from('image');
  await promoteImage(
    { ...server.services, decoder: null as never },
    { row, bytes, thumbnail: bytes, sizes: [], pixels: 12 },
    { ...facts, id, state: 'private', owner: 'anyone' },
  );
  const more = asked.filter((key) => key.startsWith('index/') || key === ALBUMS_KEY).length;
  return [
    {
      what: 'Publishing an image that is in one album and has a date, in requests to the bucket',
      measured: `${asked.length} requests`,
      against: `${asked.length - more} without an album and an order by date`,
      value: more,
      limit: 3,
      unit: 'requests',
    },
  ];
}
