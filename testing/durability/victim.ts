/** A process that does one thing to the bucket and is killed on its way: by itself, with SIGKILL, so that nothing is tidied up. */
import { appendFile } from 'node:fs/promises';
import { editImages } from '@/lib/server/images/edit-images';
import { moveImages } from '@/lib/server/images/move-images';
import { purgeImages } from '@/lib/server/images/purge-images';
import type { Services } from '@/lib/server/services';
import { completeUpload } from '@/lib/server/upload/complete-upload';
import type { ObjectStorage } from '@/lib/storage';
import { createVictimServices, type VictimBucket } from './victim-services';

/** Its orders, as JSON in its only argument. */
export type Order = Readonly<{
  bucket: VictimBucket;
  what: 'complete' | 'public' | 'private' | 'trash' | 'edit' | 'purge';
  id: string;
  ticket: string;
  /** Dies at the request of this number, counted from 0. */
  killAt: number;
  /** Where the hook writes down whom it has heard of, an id a line. */
  toldPath: string;
  /** After the request has left by so many milliseconds; null: before it leaves. */
  afterMs: number | null;
}>;

const order = JSON.parse(process.argv[2] ?? '') as Order;
const die = () => process.kill(process.pid, 'SIGKILL');
let requests = 0;

async function counted<T>(request: () => Promise<T>): Promise<T> {
  const isLast = requests === order.killAt;
  requests += 1;
  if (!isLast) return request();
  if (order.afterMs === null) die();
  else setTimeout(die, order.afterMs);
  return request();
}

const counting = (storage: ObjectStorage): ObjectStorage => ({
  ...storage,
  head: (...given) => counted(() => storage.head(...given)),
  read: (...given) => counted(() => storage.read(...given)),
  put: (...given) => counted(() => storage.put(...given)),
  list: (...given) => counted(() => storage.list(...given)),
  copy: (...given) => counted(() => storage.copy(...given)),
  delete: (...given) => counted(() => storage.delete(...given)),
});

// A call of the hook is a request like any other: it may be the last thing the process does.
const services = await createVictimServices(order.bucket, counting, () => new Date(), {
  onPublished: ({ image }) => counted(() => appendFile(order.toldPath, `${image.id}\n`)),
});

await act(services, order);

function act(all: Services, { what, id, ticket }: Order): Promise<unknown> {
  switch (what) {
    case 'complete':
      return completeUpload(all, { client: 'victim', signal: new AbortController().signal }, ticket);
    case 'edit':
      return editImages(all, { ids: [id], addTags: ['tag'] }, 'victim');
    case 'purge':
      return purgeImages(all, { ids: [id] }, 'victim');
    default:
      return moveImages(all, { ids: [id], to: what }, 'victim');
  }
}
