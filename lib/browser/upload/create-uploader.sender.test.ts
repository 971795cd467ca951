import { describe, expect, it } from 'vitest';
import { createFakeClock } from '@/testing/browser/create-fake-clock';
import { createFakeLocks } from '@/testing/browser/create-fake-locks';
import type { FakeServerRules } from '@/testing/browser/create-fake-server';
import { createFakeStorage } from '@/testing/browser/create-fake-storage';
import { createMemoryDisk } from '@/testing/browser/create-memory-database';
import { createTestUploader } from '@/testing/browser/create-test-uploader';
import { sampleImage } from '@/testing/browser/sample-answers';
import { uniquePng } from '@/testing/browser/sample-files';
import { createReceiptStore } from './receipts/create-receipt-store';

const HANGING: FakeServerRules = { call: () => new Promise<Response>(() => {}) };
const BEN = { link: 'token', guest: { id: 'aaaaaaaaaaaaaaaaaaaaaa', name: 'Ben' } };

describe('files that are sent by a drop link', () => {
  it('say its token and their guest, and others say neither', async () => {
    const test = createTestUploader();
    test.uploader.add([uniquePng('a.png')], { sender: BEN });
    test.uploader.add([uniquePng('b.png')]);
    await test.finished();
    // Both are prepared at once, and ask in the order in which they are ready.
    const asked = test.server.presigned.toSorted((a, b) => a.filename.localeCompare(b.filename));
    expect(asked.map(({ filename, link, guest }) => [filename, link, guest])).toEqual([
      ['a.png', 'token', BEN.guest],
      ['b.png', undefined, undefined],
    ]);
  });

  it('are sent by it after a reload too', async () => {
    const disk = createMemoryDisk();
    const locks = createFakeLocks();
    const before = createTestUploader({ disk, locks, rules: HANGING });
    before.uploader.add([uniquePng('a.png')], { sender: BEN });
    await before.clock.advance(2_500);
    before.crash();
    const after = createTestUploader({ disk, locks });
    await after.clock.until(() => after.items().length === 1);
    await after.finished();
    expect(after.server.presigned).toMatchObject([BEN]);
  });

  it('are other uploads than the same photo on the site’s own page', async () => {
    const test = createTestUploader();
    const photo = uniquePng('a.png');
    for (const sender of [BEN, undefined, { ...BEN, link: 'other' }, BEN]) {
      test.uploader.add([photo], { sender });
    }
    await test.finished();
    expect(test.server.presigned.map(({ link }) => link)).toEqual(['token', undefined, 'other']);
  });
});

describe('receipts', () => {
  const DAY_MS = 86_400_000;
  const image = (id: string, link: string) => ({ ...sampleImage(id), receipt: `${id}.${link}.end.proof` });

  it('are kept by link, the latest first, and outlive the page', async () => {
    const storage = createFakeStorage();
    const clock = createFakeClock();
    const store = createReceiptStore(storage, clock);
    store.save(image('1', 'one'));
    await clock.advance(1);
    store.save(image('2', 'one'));
    store.save(image('3', 'other'));
    store.save(sampleImage('4'));
    const receipts = createReceiptStore(storage, clock)
      .list('one')
      .map(({ receipt }) => receipt);
    expect(receipts).toEqual(['2.one.end.proof', '1.one.end.proof']);
    store.remove('2.one.end.proof');
    expect(store.list('one')).toHaveLength(1);
  });

  it('are forgotten after half a year, and what is none is removed', async () => {
    const storage = createFakeStorage();
    const clock = createFakeClock();
    const store = createReceiptStore(storage, clock);
    store.save(image('1', 'one'));
    storage.setItem('sluice.sent.2', '{"receipt":1}');
    expect(store.list('one')).toHaveLength(1);
    await clock.advance(181 * DAY_MS);
    expect(store.list('one')).toEqual([]);
    expect(storage.length).toBe(0);
  });

  it('are nothing where nothing can be kept', () => {
    const store = createReceiptStore(null, createFakeClock());
    store.save(image('1', 'one'));
    expect(store.list('one')).toEqual([]);
  });
});
