/**
 * Changes to many images, in batches. An image that is in the hands of one job is left out of every other until that job
 * is done with it, so nothing is done twice at once. Cancelling lets the batch on its way finish: what was asked of the
 * server is never in doubt.
 */
import type { ChangeResult, EditResult } from '@/lib/shared/wire';
import { lostText } from '../edit/lost-text';
import type { BulkAction } from './bulk-action';

/** Small enough for progress to be seen, large enough for the way to the server not to count. */
const BATCH = 100;

export type BulkFailure = Readonly<{ id: string; message: string }>;

export type BulkJob = Readonly<{
  key: number;
  action: BulkAction;
  total: number;
  done: number;
  failures: readonly BulkFailure[];
  /** Images another job was busy with. */
  leftOut: number;
  phase: 'running' | 'cancelling' | 'cancelled' | 'done' | 'signed-out';
}>;

type BulkResult = ChangeResult | EditResult;

export type BulkJobsOptions = Readonly<{
  /** Throws when there is no answer; `isSignedOut` on what is thrown ends the job. */
  apply: (action: BulkAction, ids: readonly string[]) => Promise<readonly BulkResult[]>;
  /** After each batch, with what went well. */
  onChanged: (action: BulkAction, results: readonly BulkResult[]) => void;
}>;

export type BulkJobs = Readonly<{
  subscribe: (listener: () => void) => () => void;
  /** Oldest first. */
  state: () => readonly BulkJob[];
  start: (action: BulkAction, ids: readonly string[]) => Promise<void>;
  cancel: (key: number) => void;
  /** Does again what failed. */
  retry: (key: number) => Promise<void>;
  dismiss: (key: number) => void;
}>;

export function createBulkJobs({ apply, onChanged }: BulkJobsOptions): BulkJobs {
  const listeners = new Set<() => void>();
  const busy = new Set<string>();
  let jobs: readonly BulkJob[] = [];
  let nextKey = 1;

  function set(next: readonly BulkJob[]): void {
    jobs = next;
    for (const listener of listeners) listener();
  }
  function update(key: number, change: (job: BulkJob) => Partial<BulkJob>): void {
    set(jobs.map((job) => (job.key === key ? { ...job, ...change(job) } : job)));
  }
  const phaseOf = (key: number) => jobs.find((job) => job.key === key)?.phase;

  async function start(action: BulkAction, asked: readonly string[]): Promise<void> {
    const unique = [...new Set(asked)];
    const ids = unique.filter((id) => !busy.has(id));
    if (unique.length === 0) return;
    for (const id of ids) busy.add(id);
    const key = nextKey++;
    const leftOut = unique.length - ids.length;
    set([...jobs, { key, action, total: ids.length, done: 0, failures: [], leftOut, phase: 'running' }]);
    try {
      for (let at = 0; at < ids.length && phaseOf(key) === 'running'; at += BATCH) {
        await runBatch(key, action, ids.slice(at, at + BATCH));
      }
    } finally {
      for (const id of ids) busy.delete(id);
    }
    update(key, ({ phase, done, total }) => {
      if (phase === 'signed-out') return {};
      return { phase: phase === 'cancelling' && done < total ? 'cancelled' : 'done' };
    });
  }

  async function runBatch(key: number, action: BulkAction, ids: readonly string[]): Promise<void> {
    let results: readonly BulkResult[];
    try {
      results = await apply(action, ids);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const isSignedOut = error instanceof Error && 'isSignedOut' in error && error.isSignedOut === true;
      update(key, (job) => ({
        done: job.done + ids.length,
        failures: [...job.failures, ...ids.map((id) => ({ id, message }))],
        ...(isSignedOut ? { phase: 'signed-out' } : {}),
      }));
      return;
    }
    const failures = results.flatMap((one) => {
      const message = problemOf(one);
      return message === null ? [] : { id: one.id, message };
    });
    onChanged(
      action,
      results.filter(({ ok }) => ok),
    );
    update(key, (job) => ({ done: job.done + ids.length, failures: [...job.failures, ...failures] }));
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => jobs,
    start,
    cancel: (key) => update(key, ({ phase }) => ({ phase: phase === 'running' ? 'cancelling' : phase })),
    async retry(key) {
      const job = jobs.find((one) => one.key === key);
      if (!job || job.phase === 'running' || job.phase === 'cancelling') return;
      set(jobs.filter((one) => one !== job));
      await start(
        job.action,
        job.failures.map(({ id }) => id),
      );
    },
    dismiss: (key) =>
      set(jobs.filter((job) => job.key !== key || job.phase === 'running' || job.phase === 'cancelling')),
  };
}

/** What is to be said of a result; of an edit also that another one won. */
function problemOf(result: BulkResult): string | null {
  if (!result.ok) return result.error.message;
  const lost = 'image' in result ? result.image.lost : [];
  return lost.length === 0 ? null : lostText(lost);
}
