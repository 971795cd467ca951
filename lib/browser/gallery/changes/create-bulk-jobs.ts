/**
 * Changes to images, in batches. An image that is in the hands of one job is left out of every other until that job is done
 * with it, so nothing is done twice at once; the same asked again meanwhile is no other job. Cancelling lets the batch on its way finish: what was asked of the server is
 * never in doubt. A job keeps by id what it has really moved, so that it can be taken back, however it ended.
 *
 * Example: somebody moves 250 photos to the trash, and while that runs publishes three, of which one is among the 250.
 *
 *     job 1    batches of 100, 100 and 50; each batch is asked of the server in one call
 *     job 2    two photos; the third is in the hands of job 1: `leftOut: 1`
 *     undo 1   by id, to where each photo really came from: 249 to private, one to public
 *
 * When the second batch of job 1 gets no answer, its photos are failures that can be retried. They may have been moved all the same, so that
 * undoing looks after them too (`backOfUnanswered`).
 */

import { createListeners } from '@/lib/browser/create-listeners';
import type { ImageState } from '@/lib/shared/keys/image-state';
import type { GalleryEngineText } from '@/lib/shared/text/texts';
import type { ChangeResult, EditResult, Moved } from '@/lib/shared/wire';
import type { BulkAction } from '../bulk-action';
import { type BulkFailure, type BulkJob, isDull, isRunning } from '../bulk-job';
import { retryableCount } from '../job-texts';
import type { Back } from '../way-back';
import type { History } from './create-history';
import { albumBacksOf, backOf, backOfUnanswered, undoOf } from './take-back';

/** Small enough for progress to be seen, large enough for the way to the server not to count. */
const BATCH = 100;
/** The same wish so soon again is the second half of a double click. */
const REPEAT_MS = 700;

type BulkResult = ChangeResult | EditResult;

export type BulkJobsOptions = Readonly<{
  /** Throws when there is no answer; `isSignedOut` on what is thrown ends the job. */
  apply: (action: BulkAction, ids: readonly string[]) => Promise<readonly BulkResult[]>;
  /** After each batch, with what went well. */
  onChanged: (action: BulkAction, results: readonly BulkResult[]) => void;
  /** Images turned out to exist no more. */
  onGone?: (ids: readonly string[]) => void;
  /** Images turned out to be elsewhere than the page shows them: somebody else was first. */
  onElsewhere?: (ids: readonly string[]) => void;
  /** Where an image is as far as the page knows. */
  stateOf?: (id: string) => ImageState | undefined;
  /** The changes that can be taken back. */
  history: History;
  text: Pick<GalleryEngineText, 'gone' | 'lost'>;
  now?: () => number;
}>;

export type BulkJobs = Readonly<{
  subscribe: (listener: () => void) => () => void;
  /** Oldest first. */
  state: () => readonly BulkJob[];
  /** Resolves with the job as it ended; with null when the same was asked for twice in a row, which is one job. */
  start: (action: BulkAction, ids: readonly string[], name?: string) => Promise<BulkJob | null>;
  cancel: (key: number) => void;
  /** Does again what failed. */
  retry: (key: number) => Promise<void>;
  /** Takes a change of the history back, or the latest; null when there is none. */
  undo: (key?: number) => Promise<BulkJob | null>;
  dismiss: (key: number) => void;
}>;

export function createBulkJobs(options: BulkJobsOptions): BulkJobs {
  const {
    apply,
    onChanged,
    onGone,
    onElsewhere,
    stateOf,
    history,
    text,
    now = () => performance.now(),
  } = options;
  const listeners = createListeners();
  /** The change that each image is in the hands of at the moment, by id. */
  const busy = new Map<string, BulkAction>();
  let latest: Readonly<{ action: BulkAction; ids: ReadonlySet<string>; atMs: number }> | null = null;
  let jobs: readonly BulkJob[] = [];

  function set(next: readonly BulkJob[]): void {
    jobs = next;
    listeners.tell();
  }
  function update(key: number, change: (job: BulkJob) => Partial<BulkJob>): void {
    set(jobs.map((job) => (job.key === key ? { ...job, ...change(job) } : job)));
  }
  const find = (key: number) => jobs.find((job) => job.key === key);

  /** The same once more, while it is being done or a moment later. */
  function isRepeated(action: BulkAction, ids: readonly string[]): boolean {
    if (ids.length > 0 && ids.every((id) => isDoing(id, action))) return true;
    const isSame =
      latest !== null && isSameAction(latest.action, action) && ids.every((id) => latest?.ids.has(id));
    return isSame && latest !== null && now() - latest.atMs < REPEAT_MS;
  }
  function isDoing(id: string, action: BulkAction): boolean {
    const own = busy.get(id);
    return own !== undefined && isSameAction(own, action);
  }

  async function begin(
    action: BulkAction,
    asked: readonly string[],
    name: string | null,
    backs = new Map<string, Back>(),
  ): Promise<BulkJob | null> {
    const unique = [...new Set(asked)];
    const ids = unique.filter((id) => !busy.has(id));
    if (unique.length === 0) return null;
    latest = { action, ids: new Set(unique), atMs: now() };
    const leftOut = unique.filter((id) => busy.has(id) && !isDoing(id, action)).length;
    for (const id of ids) busy.set(id, action);
    const key = history.newKey();
    const job: BulkJob = {
      key,
      action,
      name: unique.length === 1 ? name : null,
      ids,
      total: ids.length,
      done: 0,
      changed: 0,
      madePublic: 0,
      formerUnknown: 0,
      failures: [],
      leftOut,
      problem: null,
      phase: 'running',
      canUndo: false,
    };
    // One line takes the place of the other; what still has something to say stays.
    set([...jobs.filter((one) => !isDull(one)), job]);
    try {
      for (let at = 0; at < ids.length && find(key)?.phase === 'running'; at += BATCH) {
        await runBatch(key, action, ids.slice(at, at + BATCH), backs);
      }
    } finally {
      for (const id of ids) busy.delete(id);
    }
    const way = undoOf(action, backs);
    if (way !== null) history.add({ key, action, name: job.name, way, backs });
    update(key, ({ phase, done, total }) => ({
      canUndo: way !== null,
      phase: phase === 'signed-out' ? phase : phase === 'cancelling' && done < total ? 'cancelled' : 'done',
    }));
    return find(key) ?? null;
  }

  async function runBatch(
    key: number,
    action: BulkAction,
    ids: readonly string[],
    backs: Map<string, Back>,
  ): Promise<void> {
    let results: readonly BulkResult[];
    try {
      results = await apply(action, ids);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const isSignedOut = error instanceof Error && 'isSignedOut' in error && error.isSignedOut === true;
      for (const id of isSignedOut ? [] : ids) {
        const back = action.kind === 'move' ? backOfUnanswered(action.to, stateOf?.(id)) : null;
        if (back !== null) backs.set(id, back);
      }
      update(key, (job) => ({
        done: job.done + ids.length,
        failures: [...job.failures, ...ids.map((id) => ({ id, message, isGone: false }))],
        problem: error,
        ...(isSignedOut ? { phase: 'signed-out' } : {}),
      }));
      return;
    }
    const elsewhere = action.kind === 'move' ? results.filter(isElsewhere).map(({ id }) => id) : [];
    const failures = results.flatMap((one) => {
      const failure = failureOf(one, text);
      return failure === null ? [] : { ...failure, isGone: failure.isGone || elsewhere.includes(failure.id) };
    });
    const good = results.filter(({ ok }) => ok);
    const moves = good.flatMap((one) => movedOf(one) ?? []);
    if (action.kind === 'move') for (const { id, moved } of moves) backs.set(id, backOf(moved));
    onChanged(action, good);
    const gone = failures.filter(({ id, isGone }) => isGone && !elsewhere.includes(id)).map(({ id }) => id);
    if (gone.length > 0) onGone?.(gone);
    if (elsewhere.length > 0) onElsewhere?.(elsewhere);
    const isMove = action.kind === 'move' || action.kind === 'undo';
    const isDate = action.kind === 'date' || action.kind === 'undate';
    if (action.kind === 'edit') {
      for (const one of good) {
        const texts = 'image' in one ? one.image.textsChanged : undefined;
        if (texts !== undefined) action.changed.set(one.id, texts);
      }
    }
    const placed = action.kind === 'album' ? albumBacksOf(action, good) : [];
    if (action.kind === 'album') for (const [id, place] of placed) action.changed.set(id, place);
    const isRename = action.kind === 'edit' && action.renameTag !== undefined;
    const others = isRename
      ? good.filter((one) => 'image' in one && one.image.textsChanged !== undefined)
      : isDate
        ? good.filter((one) => 'image' in one)
        : isMove
          ? moves
          : good;
    const changed = action.kind === 'album' ? placed : others;
    const fromTrash = moves.filter(({ moved }) => moved.from === 'trash');
    update(key, (job) => ({
      done: job.done + ids.length,
      changed: job.changed + changed.length,
      madePublic: job.madePublic + fromTrash.filter(({ moved }) => moved.to === 'public').length,
      formerUnknown: job.formerUnknown + fromTrash.filter(({ moved }) => moved.isFormerUnknown).length,
      failures: [...job.failures, ...failures],
    }));
  }

  return {
    subscribe: listeners.subscribe,
    state: () => jobs,
    start: async (action, ids, name) => (isRepeated(action, ids) ? null : begin(action, ids, name ?? null)),
    cancel: (key) => update(key, ({ phase }) => ({ phase: phase === 'running' ? 'cancelling' : phase })),
    async retry(key) {
      const job = find(key);
      if (!job || isRunning(job)) return;
      set(jobs.filter((one) => one !== job));
      const failed = job.failures.filter(({ isGone }) => !isGone).map(({ id }) => id);
      // The part that it has done already is taken back together with the rest.
      await begin(job.action, failed, job.name, history.take(key)?.backs);
    },
    async undo(key) {
      const entry = history.begin(key);
      if (entry === null) return null;
      set(jobs.filter((job) => job.key !== entry.key));
      const job = await begin(entry.way.action, entry.way.ids, entry.name);
      const isNothing = job === null || (job.changed === 0 && retryableCount(job) > 0);
      // Nothing of it was done: it can be tried another time.
      if (isNothing) history.giveUp(entry.key);
      return job;
    },
    dismiss: (key) => set(jobs.filter((job) => job.key !== key || isRunning(job))),
  };
}

function isSameAction(one: BulkAction, other: BulkAction): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** True for an image that was not where a move wanted it to be. */
function isElsewhere(result: BulkResult): boolean {
  return !result.ok && result.error.code === 'conflict';
}

/** The failure that a result tells; an edit that yielded to another one counts as one. */
function failureOf(result: BulkResult, text: BulkJobsOptions['text']): BulkFailure | null {
  const { id } = result;
  if (!result.ok) {
    const isGone = result.error.code === 'not_found';
    return { id, message: isGone ? text.gone('purged', 1) : result.error.message, isGone };
  }
  const lost = 'image' in result ? result.image.lost : [];
  return lost.length === 0 ? null : { id, message: text.lost(lost), isGone: false };
}

function movedOf(result: BulkResult): Readonly<{ id: string; moved: Moved }> | null {
  return 'moved' in result && result.moved ? { id: result.id, moved: result.moved } : null;
}
