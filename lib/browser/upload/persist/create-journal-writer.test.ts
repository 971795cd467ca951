import { describe, expect, it } from 'vitest';
import { createFakeClock } from '@/testing/browser/create-fake-clock';
import { createMemoryDisk, openMemoryDatabase } from '@/testing/browser/create-memory-database';
import { createJournalWriter } from './create-journal-writer';
import type { JournalChange } from './journal-database';

const TICKET = { ticket: 't', expiresAt: '2026-01-01T00:00:00.000Z' };
const PREPARED: JournalChange = {
  prepared: {
    info: { sizeBytes: 1, type: 'image/jpeg', width: 1, height: 1, sha256: null },
    blob: new Blob(['x']),
  },
};

async function setUp(ids: readonly string[]) {
  const disk = createMemoryDisk();
  const opened = openMemoryDatabase(disk);
  const entry = {
    owner: 'me',
    name: 'a.jpg',
    folder: '',
    sourceBytes: 1,
    isPaused: false,
    keepOriginal: false,
  };
  const state = {
    isCancelled: false,
    conversions: 0,
    hasSource: false,
    prepared: null,
    ticket: null,
    addedAtMs: 0,
  };
  await opened.add(ids.map((id, place) => ({ id, ...entry, ...state, place })));
  const calls: string[] = [];
  const database = {
    ...opened,
    change: (changes: ReadonlyMap<string, JournalChange>) => {
      calls.push(`change ${[...changes.keys()]}`);
      return opened.change(changes);
    },
    remove: (removed: readonly string[]) => {
      calls.push(`remove ${removed}`);
      return opened.remove(removed);
    },
  };
  const clock = createFakeClock();
  return { disk, calls, clock, writer: createJournalWriter({ database: Promise.resolve(database), clock }) };
}

describe('createJournalWriter', () => {
  it('writes changes of one moment in one go, and tells of each whether it is written', async () => {
    const { disk, calls, clock, writer } = await setUp(['a', 'b']);
    const written = [
      writer.change('a', { isPaused: true }),
      writer.change('b', { ticket: TICKET }),
      writer.change('a', { isPaused: false, ticket: TICKET }),
      writer.change('gone', { isPaused: true }),
    ];
    await clock.advance(0);
    expect(await Promise.all(written)).toEqual([true, true, true, false]);
    expect(calls).toEqual(['change a,b,gone']);
    expect(disk.entries.get('a')).toMatchObject({ isPaused: false, ticket: TICKET });
  });

  it('waits with what may not be needed, and never writes what is removed meanwhile', async () => {
    const { disk, calls, clock, writer } = await setUp(['a', 'b']);
    const [a, b] = [writer.changeLater('a', PREPARED), writer.changeLater('b', PREPARED)];
    await clock.advance(300);
    expect(calls).toEqual([]);
    writer.remove(['b']);
    await clock.advance(400);
    expect(await b).toBe(false);
    expect(calls).toEqual(['remove b']);
    await clock.advance(300);
    expect(await a).toBe(true);
    expect(calls).toEqual(['remove b', 'change a']);
    expect([...disk.bytes.prepared.keys()]).toEqual(['a']);
  });

  it('writes everything that waits when it is told to', async () => {
    const { disk, clock, writer } = await setUp(['a', 'b']);
    void writer.changeLater('a', PREPARED);
    writer.remove(['b']);
    writer.flush();
    await clock.advance(0);
    expect(disk.bytes.prepared.has('a')).toBe(true);
    expect([...disk.entries.keys()]).toEqual(['a']);
    expect(clock.pendingTimers()).toBe(0);
  });

  it('answers false where nothing can be written', async () => {
    const { disk, clock, writer } = await setUp(['a']);
    disk.isFull = true;
    const full = writer.changeLater('a', PREPARED);
    await clock.advance(1_000);
    expect(await full).toBe(false);
    const broken = createJournalWriter({ database: Promise.reject(new Error('none')), clock });
    expect(await broken.change('a', { isPaused: true })).toBe(false);
  });
});
