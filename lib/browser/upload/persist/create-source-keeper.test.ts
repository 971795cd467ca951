import { describe, expect, it } from 'vitest';
import { createFakeClock } from '@/testing/browser/create-fake-clock';
import { createSourceKeeper } from './create-source-keeper';
import type { JournalDatabase } from './journal-database';

const fileOf = (size: number) => new File([new Uint8Array(size)], 'a.jpg');

function setUp(
  room: { quota?: number; usage?: number } | null | 'throws',
  failWith: (id: string) => string | null = () => null,
) {
  const written: string[] = [];
  const kept: string[] = [];
  const clock = createFakeClock();
  let atOnce = 0;
  let mostAtOnce = 0;
  const database = {
    change: async (changes: ReadonlyMap<string, unknown>) => {
      const [id = ''] = changes.keys();
      mostAtOnce = Math.max(mostAtOnce, ++atOnce);
      await new Promise<void>((resolve) => clock.after(0, resolve));
      atOnce--;
      const error = failWith(id);
      if (error !== null) throw new DOMException('no', error);
      written.push(id);
      return new Set([id]);
    },
  } as unknown as JournalDatabase;
  const keeper = createSourceKeeper({
    database: Promise.resolve(database),
    room: () => {
      if (room === 'throws') throw new TypeError('storage.estimate is not a function');
      return room === null ? Promise.reject(new Error('not told')) : Promise.resolve(room);
    },
    clock,
    onKept: (id) => kept.push(id),
  });
  const nextTurn = (ms = 2_000) => clock.advance(ms);
  return { keeper, written, kept, nextTurn, mostAtOnce: () => mostAtOnce };
}

describe('createSourceKeeper', () => {
  it('writes one file at a time, the last first, up to a quarter of the room that is left', async () => {
    const { keeper, written, kept, nextTurn, mostAtOnce } = setUp({ quota: 1_000, usage: 600 });
    for (const id of ['a', 'b', 'c']) keeper.keep(id, fileOf(40));
    await nextTurn();
    expect(written).toEqual(['c', 'b']);
    expect(kept).toEqual(['c', 'b']);
    expect(mostAtOnce()).toBe(1);
  });

  it('writes nothing within two seconds, nor what is prepared by then', async () => {
    const { keeper, written, kept, nextTurn } = setUp({ quota: 10_000 });
    keeper.keep('a', fileOf(10));
    keeper.keep('b', fileOf(10));
    await nextTurn(1_999);
    expect(written).toEqual([]);
    keeper.release('b');
    await nextTurn(1);
    expect([written, kept]).toEqual([['a'], ['a']]);
  });

  it('goes on with others once room is free again', async () => {
    const { keeper, written, nextTurn } = setUp({ quota: 400 });
    for (const id of ['a', 'b', 'c']) keeper.keep(id, fileOf(60));
    await nextTurn();
    expect(written).toEqual(['c']);
    keeper.release('b');
    keeper.release('c');
    await nextTurn();
    expect(written).toEqual(['c', 'a']);
  });

  it('keeps a moderate amount where the browser does not tell, and nothing once the disk is full', async () => {
    for (const room of [null, 'throws'] as const) {
      const silent = setUp(room);
      silent.keeper.keep('a', fileOf(1_000));
      await silent.nextTurn();
      expect(silent.kept).toEqual(['a']);
    }
    const full = setUp({ quota: 1e9 }, (id) => (id === 'c' ? null : 'QuotaExceededError'));
    for (const id of ['a', 'b', 'c']) full.keeper.keep(id, fileOf(10));
    await full.nextTurn();
    expect(full.kept).toEqual(['c']);
  });

  it('passes over a file that cannot be read any more', async () => {
    const { keeper, kept, nextTurn } = setUp({ quota: 1e9 }, (id) =>
      id === 'b' ? 'NotReadableError' : null,
    );
    for (const id of ['a', 'b']) keeper.keep(id, fileOf(10));
    await nextTurn();
    expect(kept).toEqual(['a']);
  });
});
