import { describe, expect, it, vi } from 'vitest';
import type { FakeSend } from '@/testing/browser/create-fake-bucket';
import { createTestUploader } from '@/testing/browser/create-test-uploader';
import { fileOf, samplePng } from '@/testing/browser/sample-files';

/** One after another, so that the first on the list is the first prepared. */
const IN_ORDER = { concurrency: { prepare: 1 } };

const same = (name: string) => fileOf(samplePng(), name, 'image/png');

describe('the same photo twice on the list', () => {
  it('is sent once, and each of its rows shows the image and says so', async () => {
    const { uploader, bucket, server, items, finished } = createTestUploader(IN_ORDER);
    const onCompleted = vi.fn();
    uploader.on('completed', onCompleted);
    const [first, second] = uploader.add([same('one.png'), same('two.png')]);
    await finished();
    const [third] = uploader.add([same('three.png')]);
    await finished();
    const of = { id: first, name: 'one.png' };
    const image = { id: 'image-of-ticket-1' };
    expect(items()).toMatchObject([
      { id: first, status: 'done', duplicateOf: null, image },
      { id: second, status: 'done', duplicateOf: of, image },
      { id: third, status: 'done', duplicateOf: of, image },
    ]);
    expect(bucket.sends).toHaveLength(1);
    expect(server.completed).toHaveLength(1);
    expect(onCompleted.mock.calls.map(([{ id, duplicateOf }]) => [id, duplicateOf])).toEqual([
      [first, null],
      [second, first],
      [third, first],
    ]);
    expect(uploader.getSnapshot().totals).toMatchObject({ done: 3, progress: 1 });
  });

  it.each(['cancel', 'remove', 'refused'] as const)(
    'is sent by the next row when the first comes to nothing: %s',
    async (how) => {
      let sends: FakeSend[] = [];
      const { uploader, items, item, clock, finished, server } = createTestUploader({
        ...IN_ORDER,
        onSend: (send) => sends.push(send),
      });
      const [first = '', second = '', third = ''] = uploader.add([
        same('1.png'),
        same('2.png'),
        same('3.png'),
      ]);
      await clock.until(() => sends.length === 1 && items().filter((one) => one.duplicateOf).length === 2);
      expect(item(second)).toMatchObject({ status: 'queued', duplicateOf: { id: first } });
      if (how === 'refused') sends[0]?.answer(403);
      else uploader[how](first);
      sends = [];
      await clock.until(() => sends.length === 1);
      sends[0]?.answer(204);
      await finished();
      expect(item(second)).toMatchObject({ status: 'done', duplicateOf: null });
      expect(item(third)).toMatchObject({ status: 'done', duplicateOf: { id: second } });
      expect(server.completed).toHaveLength(1);
    },
  );

  it('waits no longer once it is cancelled, and waits again when it is retried', async () => {
    const sends: FakeSend[] = [];
    const { uploader, item, clock, finished } = createTestUploader({
      ...IN_ORDER,
      onSend: (send) => sends.push(send),
    });
    const [, second = ''] = uploader.add([same('1.png'), same('2.png')]);
    await clock.until(() => item(second)?.duplicateOf !== null);
    uploader.cancel(second);
    expect(item(second)).toMatchObject({ status: 'cancelled', duplicateOf: null });
    uploader.retry(second);
    await clock.until(() => item(second)?.duplicateOf !== null);
    sends[0]?.answer(204);
    await finished();
    expect(item(second)?.status).toBe('done');
    expect(sends).toHaveLength(1);
  });
});
