import { beforeEach, describe, expect, it } from 'vitest';
import type { BulkAction } from '../bulk-action';
import type { BulkJob } from '../bulk-job';
import { keptRenames } from '../kept-renames';
import { renameTag } from './rename-tag';

let kept: string | null;
let started: { action: BulkAction; ids: readonly string[] }[];
const storage = () =>
  ({
    getItem: () => kept,
    setItem: (_: string, text: string) => {
      kept = text;
    },
  }) as unknown as Storage;

function run(found: readonly string[], job: Partial<BulkJob>, rename = { from: 'sea', to: 'Sea' }) {
  return renameTag(
    {
      storage,
      api: {
        async *search({ state }) {
          if (state === 'all') for (const id of found) yield { kind: 'match', id };
        },
      },
      start: async (action, ids) => {
        started.push({ action, ids });
        return { phase: 'done', failures: [], ...job } as unknown as BulkJob;
      },
    },
    rename,
  );
}

beforeEach(() => {
  kept = null;
  started = [];
});

describe('renaming a tag', () => {
  it('is one job over all photos that have it', async () => {
    await run(['a', 'b'], {});
    expect(started).toMatchObject([
      { ids: ['a', 'b'], action: { kind: 'edit', renameTag: { from: 'sea', to: 'Sea' }, as: 'renamed' } },
    ]);
    expect(keptRenames(storage)).toEqual([]);
  });

  it.each<[string, Partial<BulkJob>]>([
    ['was stopped', { phase: 'cancelled' }],
    ['met a signed-out session', { phase: 'signed-out' }],
    ['failed for some', { failures: [{ id: 'a', message: '', isGone: false }] }],
  ])('that %s is remembered, to be continued', async (_, job) => {
    await run(['a'], job);
    expect(keptRenames(storage)).toEqual([{ from: 'sea', to: 'Sea' }]);
    await run([], {});
    expect(keptRenames(storage), 'nothing is left').toEqual([]);
  });

  it.each([
    ['sea', 'sea'],
    ['sea', ''],
    ['★', 'star'],
  ])('%s to %j does nothing', async (from, to) => {
    await run(['a'], {}, { from, to });
    expect(started).toEqual([]);
  });

  it('leaves out of what the browser keeps what is none', () => {
    kept = '[null, {"from":"a"}, {"from":"a","to":"b"}]';
    expect(keptRenames(storage)).toEqual([{ from: 'a', to: 'b' }]);
    kept = 'x';
    expect(keptRenames(storage)).toEqual([]);
  });
});
