import { describe, expect, it } from 'vitest';
import type { ImageState } from '@/lib/shared/keys/image-state';
import { galleryEngineText } from '@/lib/shared/text/en/gallery-engine';
import type { ChangeResult } from '@/lib/shared/wire';
import fc from '@/testing/shared/fast-check';
import { GalleryApiError } from '../api/gallery-api-error';
import type { BulkAction } from '../bulk-action';
import { createBulkJobs } from './create-bulk-jobs';
import { createHistory } from './create-history';

const TRASH: BulkAction = { kind: 'move', to: 'trash' };
const idsOf = (count: number, from = 0) => Array.from({ length: count }, (_, at) => `id-${from + at}`);
const moved = (ids: readonly string[], from: ImageState, to: ImageState): ChangeResult[] =>
  ids.map((id) => ({ id, ok: true, moved: { from, to } }));
const ok = (ids: readonly string[]): ChangeResult[] => ids.map((id) => ({ id, ok: true }));
const refused = (id: string): ChangeResult => ({
  id,
  ok: false,
  error: { code: 'busy', message: 'It is refused.', requestId: 'r' },
});

/** Jobs over a server that answers when told to. */
function setUp() {
  const calls: { ids: readonly string[]; answer: (results: ChangeResult[] | Error) => void }[] = [];
  const changed: string[] = [];
  const jobs = createBulkJobs({
    history: createHistory({ storage: () => null, nowMs: () => 1 }),
    apply: (_action, ids) =>
      new Promise((resolve, reject) => {
        calls.push({
          ids,
          answer: (results) => (results instanceof Error ? reject(results) : resolve(results)),
        });
      }),
    text: galleryEngineText,
    onChanged: (_action, results) => changed.push(...results.map(({ id }) => id)),
  });
  return { jobs, calls, changed, job: (at = 0) => jobs.state()[at] };
}

const nextTurn = () => new Promise((resolve) => setTimeout(resolve));

describe('jobs over many images', () => {
  it('go in batches of a hundred, one after another', async () => {
    const { jobs, calls, changed, job } = setUp();
    const end = jobs.start(TRASH, idsOf(250));
    for (const size of [100, 100, 50]) {
      const call = calls.at(-1);
      expect(call?.ids).toHaveLength(size);
      call?.answer(ok(call.ids));
      await nextTurn();
    }
    await end;
    expect(calls).toHaveLength(3);
    expect(job()).toMatchObject({ done: 250, total: 250, phase: 'done', failures: [] });
    expect(changed).toEqual(idsOf(250));
  });

  it('report each image that failed, and do those again when asked', async () => {
    const { jobs, calls, job } = setUp();
    const end = jobs.start(TRASH, ['a', 'b', 'c']);
    calls[0]?.answer([...ok(['a']), refused('b'), ...ok(['c'])]);
    await end;
    expect(job()?.failures).toEqual([{ id: 'b', message: 'It is refused.', isGone: false }]);
    const again = jobs.retry(job()?.key ?? 0);
    expect(calls[1]?.ids).toEqual(['b']);
    calls[1]?.answer(ok(['b']));
    await again;
    expect(jobs.state()).toHaveLength(1);
    expect(job()).toMatchObject({ done: 1, failures: [], phase: 'done' });
  });

  it('go on after a batch without an answer', async () => {
    const { jobs, calls, job } = setUp();
    const end = jobs.start(TRASH, idsOf(101));
    calls[0]?.answer(new Error('No answer.'));
    await nextTurn();
    calls[1]?.answer(ok(calls[1].ids));
    await end;
    expect(job()?.failures).toHaveLength(100);
    expect(job()?.phase).toBe('done');
  });

  it('stop when the session has ended', async () => {
    const { jobs, calls, job } = setUp();
    const end = jobs.start(TRASH, idsOf(300));
    calls[0]?.answer(new GalleryApiError('Sign in.', true));
    await end;
    expect(calls).toHaveLength(1);
    expect(job()?.phase).toBe('signed-out');
  });

  it('finish the batch on its way when cancelled, and begin no other', async () => {
    const { jobs, calls, changed, job } = setUp();
    const end = jobs.start(TRASH, idsOf(250));
    jobs.cancel(job()?.key ?? 0);
    calls[0]?.answer(ok(calls[0].ids));
    await end;
    expect(calls).toHaveLength(1);
    expect(changed).toHaveLength(100);
    expect(job()).toMatchObject({ phase: 'cancelled', done: 100 });
  });

  it('are taken back by id, all that were really moved, each on its own way, and those alone', async () => {
    const { jobs, calls, job } = setUp();
    const ids = idsOf(362);
    const end = jobs.start(TRASH, ids);
    for (let at = 0; at < 4; at += 1) {
      const batch = calls[at]?.ids ?? [];
      calls[at]?.answer(
        at === 0
          ? [...moved(batch.slice(1), 'public', 'trash'), ...ok(batch.slice(0, 1))]
          : moved(batch, 'public', 'trash'),
      );
      await nextTurn();
    }
    await end;
    expect(job()).toMatchObject({ changed: 361, canUndo: true });
    calls.length = 0;
    const undone = jobs.undo();
    for (let at = 0; at < 4; at += 1) {
      calls[at]?.answer(moved(calls[at]?.ids ?? [], 'trash', 'public'));
      await nextTurn();
    }
    expect(await undone).toMatchObject({ changed: 361, madePublic: 361, canUndo: false });
    expect(calls.flatMap((call) => call.ids)).toEqual(ids.slice(1));
    expect(await jobs.undo()).toBeNull();
  });

  it('are one for a double click', async () => {
    const { jobs, calls } = setUp();
    const end = jobs.start(TRASH, idsOf(3));
    expect(await jobs.start(TRASH, idsOf(3))).toBeNull();
    calls[0]?.answer(ok(idsOf(3)));
    await end;
    expect(await jobs.start(TRASH, idsOf(3))).toBeNull();
    expect(calls).toHaveLength(1);
    expect(jobs.state()).toHaveLength(1);
  });

  it('are one while the same is under way, however long that takes; another action leaves those photos out', async () => {
    const { jobs, calls, job } = setUp();
    const end = jobs.start(TRASH, idsOf(3));
    const other = jobs.start({ kind: 'move', to: 'public' }, ['id-2', 'id-7']);
    expect(job(1)).toMatchObject({ total: 1, leftOut: 1 });
    expect(await jobs.start(TRASH, ['id-0', 'id-1'])).toBeNull();
    const more = jobs.start(TRASH, ['id-0', 'id-9']);
    expect(job(2), 'the others are being done already').toMatchObject({ total: 1, leftOut: 0 });
    for (const call of calls) call.answer(ok(call.ids));
    await Promise.all([end, other, more]);
    expect(calls.map(({ ids }) => ids)).toEqual([idsOf(3), ['id-7'], ['id-9']]);
  });

  it('say so of images that exist no more, and do not try those again', async () => {
    const gone: string[] = [];
    const jobs = createBulkJobs({
      history: createHistory({ storage: () => null, nowMs: () => 1 }),
      apply: async (_, ids) =>
        ids.map((id) => ({ id, ok: false, error: { code: 'not_found', message: '', requestId: 'r' } })),
      text: galleryEngineText,
      onChanged: () => undefined,
      onGone: (ids) => gone.push(...ids),
    });
    const job = await jobs.start(TRASH, ['a']);
    expect(gone).toEqual(['a']);
    expect(job?.failures).toEqual([{ id: 'a', message: 'That photo no longer exists.', isGone: true }]);
  });

  it('never have one image in two batches at a time', async () => {
    const ids = idsOf(12);
    const anyStep = fc.oneof(
      fc.record({ start: fc.subarray(ids, { minLength: 1 }) }),
      fc.record({ answer: fc.nat({ max: 5 }) }),
      fc.record({ cancel: fc.nat({ max: 5 }) }),
      fc.record({ retry: fc.nat({ max: 5 }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { maxLength: 20 }), async (steps) => {
        const { jobs, calls } = setUp();
        const open = new Set<(typeof calls)[number]>();
        let seen = 0;
        const check = () => {
          for (; seen < calls.length; seen += 1) {
            const call = calls[seen];
            if (call) open.add(call);
          }
          const inHands = [...open].flatMap((call) => call.ids);
          expect(new Set(inHands).size).toBe(inHands.length);
        };
        for (const step of steps) {
          if ('start' in step) void jobs.start(TRASH, step.start);
          if ('cancel' in step) jobs.cancel(jobs.state()[step.cancel]?.key ?? 0);
          if ('retry' in step) void jobs.retry(jobs.state()[step.retry]?.key ?? 0);
          if ('answer' in step) {
            const call = [...open][step.answer];
            if (call) {
              open.delete(call);
              call.answer(call.ids.map((id, at) => (at % 2 ? refused(id) : { id, ok: true })));
              await nextTurn();
            }
          }
          check();
        }
      }),
      { numRuns: 60 },
    );
  });
});
