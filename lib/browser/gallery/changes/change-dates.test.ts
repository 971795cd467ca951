import { describe, expect, it } from 'vitest';
import { galleryEngineText } from '@/lib/shared/text/en/gallery-engine';
import type { ChangeResult, DateChange, EditedImage, EditResult, WireTaken } from '@/lib/shared/wire';
import type { BulkAction, DateEdit } from '../bulk-action';
import { changeDates } from './change-dates';
import { createBulkJobs } from './create-bulk-jobs';
import { createHistory } from './create-history';
import { undoOf } from './take-back';

const NOW = Date.parse('2026-11-29T12:00:00Z');
const HOUR: DateEdit = { kind: 'shift', minutes: 60 };
const dateAction = (edit: DateEdit) => ({ kind: 'date', edit, dates: new Map() }) as const;

/** A server of dates that changes one only where it is as it is said to be; the next answers may be lost. */
function createServer(given: Readonly<Record<string, string | null>>) {
  const dates = new Map<string, WireTaken | null>(
    Object.entries(given).map(([id, at]) => [id, at === null ? null : { at }]),
  );
  const server = { dates, reads: 0, lost: 0, atOf: (id: string) => dates.get(id)?.at ?? null };
  function changeOne({ id, from, to }: DateChange): EditResult {
    const now = dates.get(id);
    const isSame = (one: WireTaken | null | undefined) => JSON.stringify(one) === JSON.stringify(now);
    if (!isSame(from) && !isSame(to)) {
      return { id, ok: false, error: { code: 'conflict', message: 'Changed meanwhile.', requestId: 'r' } };
    }
    dates.set(id, to);
    return { id, ok: true, image: { id, lost: [], ...(to ? { taken: to } : {}) } as unknown as EditedImage };
  }
  const api = {
    readDates: async (ids: readonly string[]) => {
      server.reads += 1;
      return { results: ids.map((id) => ({ id, ok: true as const, taken: dates.get(id) ?? null })) };
    },
    changeDates: async (changes: readonly DateChange[]) => {
      const results = changes.map(changeOne);
      if (server.lost === 0) return { results };
      server.lost -= 1;
      throw new Error('The answer was lost.');
    },
  };
  const apply = (action: BulkAction, ids: readonly string[]) =>
    action.kind === 'date' || action.kind === 'undate'
      ? changeDates({ api, text: galleryEngineText, nowMs: NOW }, action, ids)
      : Promise.reject(new Error('It is no change of dates.'));
  const history = createHistory({ storage: () => null, nowMs: () => NOW });
  const jobs = createBulkJobs({ apply, text: galleryEngineText, onChanged: () => {}, history });
  return { ...server, server, apply, jobs };
}

const SOME = { a: '2026-07-14T18:03:22+02:00', b: '2026-07-14T18:05:00', none: null };

describe('dates of many photos', () => {
  it('are shifted each by itself; what has no date stays without one', async () => {
    const { jobs, atOf } = createServer(SOME);
    const job = await jobs.start(dateAction(HOUR), Object.keys(SOME));
    expect(job).toMatchObject({ done: 3, changed: 2, failures: [], canUndo: true });
    expect(Object.keys(SOME).map(atOf)).toEqual(['2026-07-14T19:03:22+02:00', '2026-07-14T19:05:00', null]);
  });

  it('are shifted once, though the answer was lost and it is done again', async () => {
    const { jobs, server, atOf } = createServer(SOME);
    server.lost = 2;
    const job = await jobs.start(dateAction(HOUR), ['a', 'b']);
    expect(job?.failures).toHaveLength(2);
    await jobs.retry(job?.key ?? 0);
    await jobs.retry(jobs.state()[0]?.key ?? 0);
    expect(jobs.state()[0]).toMatchObject({ changed: 2, failures: [] });
    expect([atOf('a'), atOf('b')]).toEqual(['2026-07-14T19:03:22+02:00', '2026-07-14T19:05:00']);
  });

  it.each<[string, DateEdit]>([
    ['shifted', HOUR],
    ['set', { kind: 'set', at: '2025-01-01T10:00' }],
    ['cleared', { kind: 'clear' }],
  ])('that were %s are all as before after undo, also those without an answer', async (_, edit) => {
    for (const lost of [0, 1]) {
      const { jobs, server, atOf } = createServer(SOME);
      server.lost = lost;
      await jobs.start(dateAction(edit), Object.keys(SOME));
      const job = await jobs.undo();
      expect(job?.failures).toEqual([]);
      expect(Object.keys(SOME).map(atOf)).toEqual(Object.values(SOME));
    }
  });

  it('that somebody changed since stay when the change is taken back', async () => {
    const { jobs, dates, atOf } = createServer(SOME);
    await jobs.start(dateAction(HOUR), ['a', 'b']);
    dates.set('a', { at: '2001-01-01T00:00:00' });
    const job = await jobs.undo();
    expect(job?.failures.map(({ id }) => id)).toEqual(['a']);
    expect([atOf('a'), atOf('b')]).toEqual(['2001-01-01T00:00:00', SOME.b]);
  });

  it('that would lie in the future are left alone and said to be', async () => {
    const { jobs, atOf } = createServer({ a: '2026-11-28T12:00:00', b: '2020-01-01T00:00:00' });
    const job = await jobs.start(dateAction({ kind: 'shift', minutes: 60 * 24 * 300 }), ['a', 'b']);
    expect(job).toMatchObject({
      changed: 1,
      failures: [{ id: 'a', message: galleryEngineText.dateImpossible }],
    });
    expect([atOf('a'), atOf('b')]).toEqual(['2026-11-28T12:00:00', '2020-10-27T00:00:00']);
  });

  it('are not read again to be taken back, nor when they are asked for again', async () => {
    const { apply, server } = createServer(SOME);
    const action = dateAction(HOUR);
    await apply(action, ['a', 'b']);
    await apply(action, ['a', 'b']);
    const way = undoOf(action, new Map());
    if (way) await apply(way.action, way.ids);
    expect(server.reads).toBe(1);
  });

  it('that the server refuses are read anew when it is tried again', async () => {
    const { apply, dates, atOf } = createServer(SOME);
    const action = dateAction(HOUR);
    action.dates.set('a', { from: { at: '1999-01-01T00:00:00' }, to: { at: '1999-01-01T01:00:00' } });
    const results: readonly (ChangeResult | EditResult)[] = await apply(action, ['a']);
    expect(results[0]?.ok).toBe(false);
    expect(dates.get('a')?.at).toBe(SOME.a);
    await apply(action, ['a']);
    expect(atOf('a')).toBe('2026-07-14T19:03:22+02:00');
  });
});
