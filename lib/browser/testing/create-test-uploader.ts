import { createUploader } from '@/lib/browser/create-uploader';
import type { Compressor } from '@/lib/browser/prepare/compressor';
import { prepareFile } from '@/lib/browser/prepare/prepare-file';
import { createFakeBucket, type FakeSend } from '@/lib/browser/testing/create-fake-bucket';
import { createFakeClock } from '@/lib/browser/testing/create-fake-clock';
import { createFakeOnline } from '@/lib/browser/testing/create-fake-online';
import { createFakeServer, type FakeServerRules } from '@/lib/browser/testing/create-fake-server';
import { createFakeStorage } from '@/lib/browser/testing/create-fake-storage';
import type { UploadItem } from '@/lib/browser/upload-state';
import type { UploaderOptions } from '@/lib/browser/uploader-options';
import { DEFAULT_LIMITS } from '@/lib/shared/limits';

/** Writes no type, so every original is kept: most tests are not about compression. */
export const NO_COMPRESSOR: Compressor = {
  canEncode: async () => false,
  compress: () => Promise.reject(new Error('nothing to compress with')),
};

type TestOptions = Partial<UploaderOptions> &
  Readonly<{ rules?: FakeServerRules; onSend?: (send: FakeSend) => void }>;

/** An uploader in a world of fakes: a bucket that says 204, a server that says yes, a clock that stands still. */
export function createTestUploader({
  rules,
  onSend,
  compressor = NO_COMPRESSOR,
  ...options
}: TestOptions = {}) {
  const limits = options.limits ?? DEFAULT_LIMITS;
  const clock = createFakeClock();
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
    /** Lets time pass until every file has ended one way or the other. */
    finished: () =>
      clock.until(() => items().every(({ status }) => ['done', 'failed', 'cancelled'].includes(status))),
  };
}
