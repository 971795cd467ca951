import { type ObjectStore, StoreError } from '../object-store';
import type { ObjectIndex } from './object-index';
import { type DiskRoom, isDiskFull } from './open-disk-room';

/**
 * A store on a disk that may be full: uploads that would not fit are refused with `disk_full` before a byte is written, and
 * what deleting takes is done with the reserve.
 */
export function withDiskRoom(store: ObjectStore, room: DiskRoom, index: ObjectIndex): ObjectStore {
  let reopening: Promise<void> | undefined;

  /** After a write that failed LevelDB takes no others, or puts them behind a torn one: opened again, it knows what it has. */
  async function recover(): Promise<void> {
    await room.release();
    reopening ??= index
      .close()
      .then(() => index.open())
      .finally(() => {
        reopening = undefined;
      });
    await reopening;
  }

  async function run<T>(work: () => Promise<T>, canRepeat: boolean): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!isDiskFull(error)) throw error;
      await recover().catch(() => {});
      if (canRepeat) return run(work, false);
      throw new StoreError('disk_full', 'The disk of the bucket is full.');
    }
  }

  /** A request that takes next to no room, and may therefore use the reserve. */
  async function change<T>(work: () => Promise<T>): Promise<T> {
    await room.ensure(0);
    return run(work, true);
  }

  return {
    ...store,
    async put(key, body, options) {
      // The body can fail before its first read, and a stream's error that nobody hears ends the process.
      body.on('error', () => {});
      await room.ensure(options.maxBytes ?? 0);
      return run(() => store.put(key, body, options), false);
    },
    copy: (source, target, options) => change(() => store.copy(source, target, options)),
    delete: (keys) => change(() => store.delete(keys)),
    deleteIfMatch: (key, etag) => change(() => store.deleteIfMatch(key, etag)),
    setDocument: (name, text) => change(() => store.setDocument(name, text)),
  };
}
