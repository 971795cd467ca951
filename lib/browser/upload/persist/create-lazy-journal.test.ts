import { describe, expect, it, vi } from 'vitest';
import { createFakeClock } from '@/testing/browser/create-fake-clock';
import type { PreparedFile } from '../prepare/prepare-file';
import { createLazyJournal } from './create-lazy-journal';
import type { JournalFile, UploadJournal } from './upload-journal';

const HANDLERS = { onRestored: () => {}, onKept: () => {} };
const FILES: readonly JournalFile[] = [
  { id: 'a', folder: '', isPaused: false, keepOriginal: false, file: new File(['x'], 'a.jpg'), order: 1 },
];
const PREPARED = { width: 1, height: 1 } as unknown as PreparedFile;
const TICKET = { ticket: 't', expiresAt: '2026-01-01T01:00:00.000Z' };
const nextTurn = () => new Promise((resolve) => setTimeout(resolve));

function setUp(mayHold: boolean | Error = false) {
  const calls: string[] = [];
  const note = (name: string) => () => void calls.push(name);
  const loaded = {
    open: note('open'),
    add: note('add'),
    savePrepared: note('savePrepared'),
    setPaused: note('setPaused'),
    dropOriginal: note('dropOriginal'),
    remove: note('remove'),
    close: note('close'),
    saveTicket: async () => true,
    readPrepared: async () => PREPARED,
  } as unknown as UploadJournal;
  const load = vi.fn(async () => loaded);
  const mayHoldEntries = async () => {
    if (mayHold instanceof Error) throw mayHold;
    return mayHold;
  };
  const clock = createFakeClock();
  const journal = createLazyJournal({ prefetch: load, load, mayHoldEntries, clock });
  return { calls, load, clock, journal };
}

describe('createLazyJournal', () => {
  it('loads nothing while nothing is added and nothing was left', async () => {
    const { journal, load } = setUp();
    journal.open(HANDLERS);
    journal.setPaused('a', true);
    expect(await journal.saveTicket('a', TICKET)).toBe(false);
    expect(await journal.readPrepared('a')).toBeNull();
    await nextTurn();
    expect(load).not.toHaveBeenCalled();
  });

  it.each([
    ['something may have been left', true],
    ['nobody can tell', new Error('no')],
  ])('looks at once where %s', async (_, mayHold) => {
    const { journal, calls } = setUp(mayHold as boolean);
    journal.open(HANDLERS);
    await nextTurn();
    expect(calls).toEqual(['open']);
  });

  it('begins a moment after the first files, and passes everything on in order, what came before it was opened too', async () => {
    const { journal, calls, load, clock } = setUp();
    journal.add(FILES);
    journal.setPaused('a', true);
    journal.open(HANDLERS);
    const saved = journal.saveTicket('a', TICKET);
    journal.remove(['a']);
    await clock.advance(399);
    expect(calls).toEqual([]);
    await clock.advance(1);
    expect(await saved).toBe(true);
    journal.close();
    await nextTurn();
    expect(calls).toEqual(['open', 'add', 'setPaused', 'remove', 'close']);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('answers at once that nothing is prepared of a file that was just added, and asks for it once it was', async () => {
    const { journal, clock } = setUp();
    journal.open(HANDLERS);
    journal.add(FILES);
    // No clock has moved: the journal has not begun.
    expect(await journal.readPrepared('a')).toBeNull();
    journal.savePrepared('a', PREPARED);
    const asked = journal.readPrepared('a');
    await clock.advance(400);
    expect(await asked).toBe(PREPARED);
  });

  it('tries again with the next files where it could not be loaded', async () => {
    const { journal, calls, load, clock } = setUp();
    load.mockRejectedValueOnce(new Error('offline'));
    journal.open(HANDLERS);
    journal.add(FILES);
    await clock.advance(400);
    expect(await journal.saveTicket('a', TICKET)).toBe(false);
    journal.add(FILES);
    await clock.advance(400);
    await nextTurn();
    expect(calls).toEqual(['open', 'add']);
  });

  it('is loaded a little later where an earlier visit left something, and the server was away', async () => {
    const { journal, calls, load, clock } = setUp(true);
    load.mockRejectedValueOnce(new Error('restarting')).mockRejectedValueOnce(new Error('still'));
    journal.open(HANDLERS);
    await clock.advance(9_000);
    expect(calls).toEqual([]);
    await clock.advance(2_000);
    expect(calls).toEqual(['open']);
    expect(clock.pendingTimers()).toBe(0);
  });

  it('begins nothing once it is closed', async () => {
    const { journal, calls } = setUp(true);
    journal.open(HANDLERS);
    journal.close();
    await nextTurn();
    expect(calls).toEqual([]);
  });
});
