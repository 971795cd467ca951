// Fetched lazily by the engine; here it is there at once, whatever the clock of a test does.
import '@/lib/browser/upload/check/check-file';
import '@/lib/browser/upload/failure/describe-failure';
import '@/lib/shared/text/en/failures';
import '@/lib/browser/upload/failure/explain-error';
import { createUploader } from '@/lib/browser/upload/create-uploader';
import { createJournal } from '@/lib/browser/upload/persist/create-journal';
import type { Compressor } from '@/lib/browser/upload/prepare/compressor';
import { prepareFile } from '@/lib/browser/upload/prepare/prepare-file';
import type { UploadItem } from '@/lib/browser/upload/upload-state';
import type { UploaderOptions } from '@/lib/browser/upload/uploader-options';
import { DEFAULT_LIMITS } from '@/lib/shared/limits';
import { createFakeBucket, type FakeSend } from './create-fake-bucket';
import { createFakeClock } from './create-fake-clock';
import { createFakeLocks, type FakeLocks } from './create-fake-locks';
import { createFakeOnline } from './create-fake-online';
import { createFakeServer, type FakeServerRules } from './create-fake-server';
import { createFakeStorage } from './create-fake-storage';
import { type MemoryDisk, openMemoryDatabase } from './create-memory-database';

/** Writes no type, so every original is kept: most tests are not about compression. */
export const NO_COMPRESSOR: Compressor = {
  canEncode: async () => false,
  compress: () => Promise.reject(new Error('nothing to compress with')),
};

type TestOptions = Partial<UploaderOptions> &
  Readonly<{
    rules?: FakeServerRules;
    onSend?: (send: FakeSend) => void;
    /** The journal an earlier page left; with it the list is written down. */
    disk?: MemoryDisk;
    locks?: FakeLocks;
  }>;

let visits = 0;

/** An uploader in a world of fakes: a bucket that says 204, a server that says yes, a clock that stands still. */
export function createTestUploader({
  rules,
  onSend,
  disk,
  locks,
  compressor = NO_COMPRESSOR,
  ...options
}: TestOptions = {}) {
  const limits = options.limits ?? DEFAULT_LIMITS;
  const clock = createFakeClock();
  const page = (locks ?? createFakeLocks()).locksOfPage();
  const online = createFakeOnline();
  const server = createFakeServer(rules);
  const storage = createFakeStorage();
  const bucket = createFakeBucket(onSend ?? ((send) => queueMicrotask(() => send.answer(204))));
  const uploader = createUploader({
    limits,
    fetch: server.fetch,
    createXhr: bucket.createXhr,
    storage,
    clock,
    random: () => 0.5,
    online,
    // At once, where the page would fetch the code first.
    prepare: (request) => prepareFile({ compressor, limits, photoType: 'image/jpeg' }, request),
    makePreview: null,
    journal: disk
      ? createJournal({
          openDatabase: async () => openMemoryDatabase(disk),
          locks: page,
          room: async () => ({ quota: 1e9, usage: 0 }),
          clock,
          visit: `visit-${++visits}`,
          list: { endpoint: options.endpoint ?? '/api/upload', name: options.name },
          name: 'test',
        })
      : null,
    ...options,
  });
  const items = () => uploader.getSnapshot().items;
  return {
    uploader,
    clock,
    online,
    server,
    bucket,
    storage,
    items,
    item: (id: string | undefined): UploadItem | undefined =>
      items().find((candidate) => candidate.id === id),
    statuses: () => items().map(({ status }) => status),
    /** The page dies where it stands: nothing of it runs any more, and its locks are free. */
    crash: () => {
      uploader.destroy();
      page.crash();
    },
    /** Lets time pass until every file has ended one way or the other. */
    finished: () =>
      clock.until(() => items().every(({ status }) => ['done', 'failed', 'cancelled'].includes(status))),
  };
}
