import { describe, expect, it, vi } from 'vitest';
import { fileOf, samplePng, uniquePng } from '@/testing/browser/sample-files';
import { HANGING, setUp, WRITTEN_MS } from './testing/next-visit';

describe('the list after a page that ended', () => {
  it('is back in its order and goes on by itself, and nothing of it stays behind', async () => {
    const { disk, visit } = setUp();
    const before = visit({ rules: HANGING });
    before.uploader.add(Array.from({ length: 30 }, (_, i) => uniquePng(`${i}.png`)));
    await before.clock.advance(WRITTEN_MS);
    expect(before.uploader.getSnapshot().totals.atRisk).toBe(0);
    before.crash();

    const after = visit();
    const onRestored = vi.fn();
    after.uploader.on('restored', onRestored);
    await after.clock.advance(10);
    expect(after.items().map(({ name }) => name)).toEqual(Array.from({ length: 30 }, (_, i) => `${i}.png`));
    expect(onRestored).toHaveBeenCalledTimes(1);
    await after.clock.until(() => after.items().length > 0);
    await after.finished();
    expect(new Set(after.statuses())).toEqual(new Set(['done']));
    expect(after.server.completed).toHaveLength(30);
    await after.clock.advance(1_000);
    expect([disk.entries.size, disk.bytes.source.size, disk.bytes.prepared.size]).toEqual([0, 0, 0]);
  });

  it('completes what was sent without sending or reading it again', async () => {
    const { disk, visit } = setUp();
    const before = visit({
      rules: { call: (path: string) => (path === 'complete' ? new Promise(() => {}) : undefined) },
    });
    before.uploader.add([uniquePng('sent.png')]);
    await before.clock.until(() => before.statuses()[0] === 'verifying');
    await before.clock.advance(100);
    before.crash();
    disk.bytes.prepared.clear();

    const after = visit();
    await after.clock.until(() => after.statuses()[0] === 'done');
    expect(after.bucket.sends).toHaveLength(0);
    expect(after.server.completed).toEqual(['ticket-1']);
    expect(after.items()[0]).toMatchObject({ width: 2, height: 1 });
  });

  it('completes what was sent even where its bytes were not written down yet', async () => {
    const { disk, visit } = setUp();
    const before = visit({
      rules: { call: (path: string) => (path === 'complete' ? new Promise(() => {}) : undefined) },
    });
    before.uploader.add([uniquePng('quick.png')]);
    await before.clock.until(() => before.statuses()[0] === 'verifying');
    before.crash();
    expect([disk.bytes.source.size, disk.bytes.prepared.size]).toEqual([0, 0]);

    const after = visit();
    await after.clock.until(() => after.statuses()[0] === 'done');
    expect(after.bucket.sends).toHaveLength(0);
    expect(after.items()[0]).toMatchObject({ name: 'quick.png', width: 2, height: 1 });
  });

  it('tells the server of no ticket before it is written down', async () => {
    const { disk, visit } = setUp();
    const seen: unknown[] = [];
    const world = visit({
      rules: {
        complete: () => {
          seen.push(...[...disk.entries.values()].map(({ ticket }) => ticket?.ticket));
          return undefined;
        },
      },
    });
    world.uploader.add([uniquePng()]);
    await world.finished();
    expect(seen).toEqual(['ticket-1']);
  });

  it('waits for no database that never answers: its tickets are kept elsewhere', async () => {
    const { disk, visit } = setUp();
    disk.isStuck = true;
    const world = visit();
    const saved = vi.spyOn(world.storage, 'setItem');
    world.uploader.add([uniquePng(), uniquePng()]);
    await world.finished();
    expect(world.statuses()).toEqual(['done', 'done']);
    expect(saved).toHaveBeenCalledTimes(2);
  });

  it('sends again what never arrived, with the prepared bytes that were kept', async () => {
    const { visit } = setUp();
    const before = visit({ onSend: () => {} });
    before.uploader.add([uniquePng('unsent.png')]);
    await before.clock.until(() => before.bucket.open().length === 1);
    await before.clock.advance(100);
    before.crash();

    const after = visit({
      rules: {
        complete: () => (after.server.presigned.length === 0 ? 'upload_missing' : undefined),
      },
    });
    await after.clock.until(() => after.items().length > 0);
    await after.finished();
    expect(after.statuses()).toEqual(['done']);
    expect(after.bucket.sends).toHaveLength(1);
  });

  it.each([
    ['prepared bytes of size 0', () => new Blob()],
    ['prepared bytes cut short', () => new Blob([samplePng().slice(0, 40)])],
    ['prepared bytes of the right size that are others', (size: number) => new Blob([new Uint8Array(size)])],
    ['nothing', () => undefined],
  ])('reports %s as a loss, never as a success', async (_, damage) => {
    const { disk, visit } = setUp();
    const before = visit({ rules: HANGING });
    before.uploader.add([uniquePng('lost.png')]);
    await before.clock.until(() => disk.bytes.prepared.size === 1);
    before.crash();
    const [[id, whole] = ['', new Blob()]] = disk.bytes.prepared;
    disk.bytes.prepared.set(id, damage((whole as Blob).size));

    const after = visit();
    await after.clock.until(() => after.items().length > 0);
    await after.finished();
    expect(after.items()).toMatchObject([
      { name: 'lost.png', status: 'failed', failure: { code: 'not_restored', canRetry: false } },
    ]);
    expect(after.bucket.sends).toHaveLength(0);
    await after.clock.advance(1_000);
    expect(disk.entries.size).toBe(0);
  });

  it('says which files would be lost where the disk is full, and reports them afterwards', async () => {
    const { disk, visit } = setUp();
    disk.isFull = true;
    const before = visit({ rules: HANGING });
    before.uploader.add([uniquePng('unkept.png')]);
    await before.clock.advance(1_000);
    expect(before.uploader.getSnapshot().totals.atRisk).toBe(1);
    before.crash();
    const after = visit();
    await after.clock.until(() => after.items().length > 0);
    await after.finished();
    expect(after.items()).toMatchObject([{ status: 'failed', failure: { code: 'not_restored' } }]);
  });

  it('leaves alone what belongs to a tab that is still open, until that one ends', async () => {
    const { visit } = setUp();
    const first = visit({ onSend: () => {} });
    first.uploader.add([uniquePng('mine.png')]);
    await first.clock.until(() => first.bucket.open().length === 1);

    const [second, third] = [visit(), visit()];
    await Promise.all([second.clock.advance(600_000), third.clock.advance(600_000)]);
    expect([...second.items(), ...third.items()]).toEqual([]);
    first.crash();
    await Promise.all([second.clock.advance(1_000), third.clock.advance(1_000)]);
    expect(second.items().length + third.items().length).toBe(1);
  });

  it('is safe only once it is written down that the bucket has it', async () => {
    const { disk, visit } = setUp();
    const call = (path: string) => {
      if (path === 'presign') disk.isStuck = true;
      return undefined;
    };
    const world = visit({ rules: { call } });
    world.uploader.add([uniquePng('sent.png')]);
    await world.clock.until(() => world.bucket.sends.length === 1);
    await world.clock.advance(1_000);
    expect([world.statuses(), world.uploader.getSnapshot().totals.atRisk]).toEqual([['uploading'], 1]);
    await world.finished();
    expect(world.statuses()).toEqual(['done']);
  });

  it('waits a moment for a page that is just being closed', async () => {
    const { visit } = setUp();
    const before = visit({ rules: HANGING });
    before.uploader.add([uniquePng()]);
    await before.clock.advance(100);
    const after = visit();
    await after.clock.advance(2_000);
    expect(after.items()).toEqual([]);
    before.crash();
    await after.clock.until(() => after.items().length > 0);
    await after.finished();
    await after.clock.advance(10);
    expect(after.items()).toHaveLength(1);
  });

  it('keeps what was paused paused, and forgets what was cancelled, refused or is too old', async () => {
    const { disk, visit } = setUp();
    const before = visit({ rules: HANGING });
    const [paused = '', cancelled = '', old = ''] = before.uploader.add([
      uniquePng('paused.png'),
      uniquePng('cancelled.png'),
      uniquePng('old.png'),
      fileOf('x', 'refused.png'),
    ]);
    await before.clock.advance(WRITTEN_MS);
    await before.clock.until(() => before.items().at(-1)?.status === 'failed');
    before.uploader.pause(paused);
    before.uploader.cancel(cancelled);
    await before.clock.advance(500);
    before.crash();
    disk.entries.set(old, { ...disk.entries.get(old)!, addedAtMs: 0 });
    disk.entries.set('junk', { id: 'junk', owner: disk.entries.get(old)?.owner } as never);

    const after = visit();
    await after.clock.advance(1_000);
    expect(after.items()).toMatchObject([{ name: 'paused.png', status: 'queued', isPaused: true }]);
    expect([...disk.entries.keys()]).toEqual([paused]);
    after.uploader.resume(paused);
    await after.clock.until(() => after.items().length > 0);
    await after.finished();
    expect(after.statuses()).toEqual(['done']);
  });

  it('takes up a cancelled file that was retried', async () => {
    const { visit } = setUp();
    const before = visit({ rules: HANGING });
    const [id = ''] = before.uploader.add([uniquePng()]);
    await before.clock.advance(WRITTEN_MS);
    before.uploader.cancel(id);
    before.uploader.retry(id);
    await before.clock.advance(WRITTEN_MS);
    before.crash();
    const after = visit();
    await after.clock.until(() => after.items().length > 0);
    await after.finished();
    expect(after.statuses()).toEqual(['done']);
  });
});
