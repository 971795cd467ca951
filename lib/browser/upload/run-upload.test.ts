import { describe, expect, it } from 'vitest';
import { createTestUploader } from '@/testing/browser/create-test-uploader';
import { fileOf, sampleJpeg } from '@/testing/browser/sample-files';
import type { Compressor, CompressRequest } from './prepare/compressor';

const photo = (name: string) => fileOf(sampleJpeg({ scanBytes: 100_000 }), name);
const SMALL = new Blob([sampleJpeg({ width: 2_048, height: 1_536, scanBytes: 1_000 })], {
  type: 'image/jpeg',
});

/** A compressor whose images the test finishes one by one. */
function createHandCompressor() {
  const working: { request: CompressRequest; finish: () => void }[] = [];
  let mostAtOnce = 0;
  const compressor: Compressor = {
    canEncode: async () => true,
    compress: (request) =>
      new Promise((resolve, reject) => {
        const job = { request, finish: () => endJob(() => resolve({ blob: SMALL })) };
        function endJob(end: () => void) {
          const at = working.indexOf(job);
          if (at < 0) return;
          working.splice(at, 1);
          end();
        }
        request.signal.addEventListener('abort', () => endJob(() => reject(request.signal.reason)));
        working.push(job);
        mostAtOnce = Math.max(mostAtOnce, working.length);
      }),
  };
  return { compressor, working, mostAtOnce: () => mostAtOnce };
}

describe('the way of a file', () => {
  it('sends one file while the next is still being compressed', async () => {
    const { compressor, working } = createHandCompressor();
    const { uploader, clock, bucket, statuses } = createTestUploader({ compressor, onSend: () => {} });
    uploader.add([photo('a.jpg'), photo('b.jpg'), photo('c.jpg')]);
    await clock.until(() => working.length === 2);
    working[0]?.finish();
    await clock.until(() => bucket.open().length === 1);
    expect(statuses()).toEqual(['uploading', 'preparing', 'preparing']);
    uploader.destroy();
  });

  it('compresses no more at once than it may', async () => {
    const hand = createHandCompressor();
    const { uploader, finished } = createTestUploader({
      compressor: hand.compressor,
      concurrency: { prepare: 2 },
    });
    uploader.add(Array.from({ length: 9 }, (_, i) => photo(`${i}.jpg`)));
    const finishing = setInterval(() => hand.working.at(-1)?.finish(), 0);
    await finished();
    clearInterval(finishing);
    expect(hand.mostAtOnce()).toBe(2);
  });

  it('shows how far compression is, and how much smaller the file became', async () => {
    const { compressor, working } = createHandCompressor();
    const { uploader, clock, items, finished } = createTestUploader({ compressor });
    uploader.add([photo('a.jpg')]);
    await clock.until(() => working.length === 1);
    working[0]?.request.onProgress(0.4);
    expect(items()).toMatchObject([{ status: 'preparing', progress: 0.4 }]);
    working[0]?.finish();
    await finished();
    const { size } = photo('a.jpg');
    expect(items()).toMatchObject([{ sourceBytes: size, sentBytes: SMALL.size }]);
    expect(uploader.getSnapshot().totals).toMatchObject({
      progress: 1,
      preparedSourceBytes: size,
      preparedSentBytes: SMALL.size,
    });
  });

  it('stops the worker of a file that is cancelled, and lets the next one in', async () => {
    const { compressor, working } = createHandCompressor();
    const { uploader, clock, statuses } = createTestUploader({ compressor, concurrency: { prepare: 1 } });
    const [first = ''] = uploader.add([photo('a.jpg'), photo('b.jpg')]);
    await clock.until(() => working.length === 1);
    uploader.cancel(first);
    await clock.until(() => statuses()[1] === 'preparing');
    await clock.until(() => working.length === 1);
    expect(statuses()).toEqual(['cancelled', 'preparing']);
    uploader.destroy();
    expect(working).toHaveLength(0);
  });
});
