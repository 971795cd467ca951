/** A process that does one thing to the bucket and is killed on its way: by itself, with SIGKILL, so that nothing is tidied up. */
import { editImages } from '@/lib/server/images/edit-images';
import { moveImages } from '@/lib/server/images/move-images';
import { purgeImages } from '@/lib/server/images/purge-images';
import type { Services } from '@/lib/server/services';
import { completeUpload } from '@/lib/server/upload/complete-upload';
import { createVictimServices, type VictimBucket } from './victim-services';

/** What it is told, as JSON in its only argument. */
export type Order = Readonly<{
  bucket: VictimBucket;
  what: 'complete' | 'public' | 'private' | 'trash' | 'edit' | 'purge';
  id: string;
  ticket: string;
  /** Dies at the request of this number, counted from 0. */
  killAt: number;
  /** After the request has left by so many milliseconds; null: before it leaves. */
  afterMs: number | null;
}>;

const order = JSON.parse(process.argv[2] ?? '') as Order;
const die = () => process.kill(process.pid, 'SIGKILL');
let requests = 0;

const services = await createVictimServices(order.bucket, (storage) => {
  const counted = async <T>(request: () => Promise<T>): Promise<T> => {
    const isLast = requests === order.killAt;
    requests += 1;
    if (!isLast) return request();
    if (order.afterMs === null) die();
    else setTimeout(die, order.afterMs);
    return request();
  };
  return {
    ...storage,
    head: (...given) => counted(() => storage.head(...given)),
    read: (...given) => counted(() => storage.read(...given)),
    put: (...given) => counted(() => storage.put(...given)),
    list: (...given) => counted(() => storage.list(...given)),
    copy: (...given) => counted(() => storage.copy(...given)),
    delete: (...given) => counted(() => storage.delete(...given)),
  };
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
