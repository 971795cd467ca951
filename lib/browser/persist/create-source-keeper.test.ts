import { describe, expect, it } from 'vitest';
import { createSourceKeeper } from '@/lib/browser/persist/create-source-keeper';
import type { JournalDatabase } from '@/lib/browser/persist/journal-database';

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
const fileOf = (size: number) => new File([new Uint8Array(size)], 'a.jpg');

function setUp(
  room: { quota?: number; usage?: number } | null,
  failWith: (id: string) => string | null = () => null,
) {
  const written: string[] = [];
  const kept: string[] = [];
  let atOnce = 0;
  let mostAtOnce = 0;
  const database = {
    change: async ([id]: readonly string[]) => {
      mostAtOnce = Math.max(mostAtOnce, ++atOnce);
      await new Promise((resolve) => setTimeout(resolve));
      atOnce--;
      const error = failWith(id ?? '');
      if (error !== null) throw new DOMException('no', error);
      written.push(id ?? '');
      return true;
    },
  } as unknown as JournalDatabase;
  const keeper = createSourceKeeper({
    database: Promise.resolve(database),
    room: async () => {
      if (room === null) throw new Error('not told');
      return room;
    },
    onKept: (id) => kept.push(id),
  });
  return { keeper, written, kept, mostAtOnce: () => mostAtOnce };
}

describe('createSourceKeeper', () => {
  it('writes one file at a time, in order, up to a quarter of the room that is left', async () => {
    const { keeper, written, kept, mostAtOnce } = setUp({ quota: 1_000, usage: 600 });
    for (const id of ['a', 'b', 'c']) keeper.keep(id, fileOf(40));
    await settled();
    expect(written).toEqual(['a', 'b']);
    expect(kept).toEqual(['a', 'b']);
    expect(mostAtOnce()).toBe(1);
  });

  it('goes on with others once room is free again', async () => {
    const { keeper, written } = setUp({ quota: 400 });
    for (const id of ['a', 'b', 'c']) keeper.keep(id, fileOf(60));
    await settled();
    expect(written).toEqual(['a']);
    keeper.release('b');
    keeper.release('a');
    await settled();
    expect(written).toEqual(['a', 'c']);
  });

  it('writes nothing of a file that was prepared while it waited', async () => {
    const { keeper, written, kept } = setUp({ quota: 10_000 });
    keeper.keep('a', fileOf(10));
    keeper.keep('b', fileOf(10));
    keeper.release('b');
    await settled();
    expect([written, kept]).toEqual([['a'], ['a']]);
  });

  it('keeps a moderate amount where the browser does not tell, and nothing once the disk is full', async () => {
    const silent = setUp(null);
    silent.keeper.keep('a', fileOf(1_000));
    await settled();
    expect(silent.kept).toEqual(['a']);
    const full = setUp({ quota: 1e9 }, (id) => (id === 'a' ? null : 'QuotaExceededError'));
    for (const id of ['a', 'b', 'c']) full.keeper.keep(id, fileOf(10));
    await settled();
    expect(full.kept).toEqual(['a']);
  });

  it('passes over a file that cannot be read any more', async () => {
    const { keeper, kept } = setUp({ quota: 1e9 }, (id) => (id === 'a' ? 'NotReadableError' : null));
    for (const id of ['a', 'b']) keeper.keep(id, fileOf(10));
    await settled();
    expect(kept).toEqual(['b']);
  });
});
