/**
 * Whether the order by date taken shows every image. A bucket that was used before there were indexes has images without entries; nobody may
 * think that they do not exist. So a document says how far the entries of all images were written, and as long as that is not
 * all of them, each answer by date taken says that some may be missing.
 *
 *     nothing            a bucket of an earlier release, or a new one: the first sweep, or the first question, begins
 *     {afterId: …}       written down to this upload; the next sweep, or the next question, continues
 *     {isComplete}       every image has its entries, and every change keeps that so
 *
 * An earlier release that ran meanwhile, as after a rollback, writes rows without entries. Each sweep looks at some of the newest
 * images, and begins anew where one has none.
 */
import * as z from 'zod';
import { dateOfId } from '@/lib/shared/keys/image-id';
import { IMAGE_STATES } from '@/lib/shared/keys/image-state';
import { INDEXES_KEY } from '@/lib/shared/keys/system-keys';
import { mapBounded } from '@/lib/shared/map-bounded';
import type { ObjectStorage } from '@/lib/storage';
import type { Clock } from '../clock';
import { createKeptDocument } from '../kept/create-kept-document';
import type { Logger } from '../log/logger';
import { listRows } from '../rows/list-rows';
import { mergeRows } from '../rows/merge-rows';
import type { StoredRow } from '../rows/stored-row';
import { buildIndexes } from './build-index';
import { entriesOf } from './entries-of';

export type Indexes = Readonly<{
  /** True where every image has its entries, as known less than a minute ago. Throws `StorageError`. */
  isComplete(): Promise<boolean>;
  /** Writes entries of images that may have none, until `isOver`; true once all have theirs. One that is under way is everybody's. */
  build(isOver: () => boolean): Promise<boolean>;
  /** The same for a second and a half, at most every half a minute, for somebody who waits for a page. Never rejects. */
  buildSome(): Promise<boolean>;
  /** Looks at some of the newest images, and has the entries of all written again where one has none. */
  watch(): Promise<void>;
}>;

const SOME_MS = 1_500;
const SOME_EVERY_MS = 30_000;
/** Chunks after which the place is written down: a few thousand images. */
const NOTE_EVERY = 10;
/** A change may be under way for as long. */
const SETTLED_MS = 15 * 60_000;
const WATCHED_AMONG = 1_000;
const WATCHED = 20;

const schema = z.object({ taken: z.object({ isComplete: z.boolean(), afterId: z.string().nullable() }) });
type Progress = z.infer<typeof schema>;
const NOTHING: Progress = { taken: { isComplete: false, afterId: null } };
const EVERYTHING: Progress = { taken: { isComplete: true, afterId: null } };

/** Creates one process's view of how complete the indexes are. */
export function createIndexes({
  storage,
  clock,
  log,
}: Readonly<{ storage: ObjectStorage; clock: Clock; log: Pick<Logger, 'info' | 'error'> }>): Indexes {
  const kept = createKeptDocument({
    key: INDEXES_KEY,
    schema,
    empty: NOTHING,
    maxBytes: 10_000,
    advice: 'Delete it: the entries of all images are then written again.',
    storage,
    clock,
  });
  let running: Promise<boolean> | undefined;
  let someMs = Number.NEGATIVE_INFINITY;

  async function run(isOver: () => boolean): Promise<boolean> {
    const { taken } = await kept.read();
    if (taken.isComplete) return true;
    let afterId = taken.afterId;
    let chunks = 0;
    const note = () => kept.change(() => ({ taken: { isComplete: false, afterId } }));
    for await (const lastId of buildIndexes(storage, afterId)) {
      afterId = lastId;
      chunks += 1;
      if (isOver()) {
        await note();
        return false;
      }
      if (chunks % NOTE_EVERY === 0) await note();
    }
    await kept.change(() => EVERYTHING);
    log.info('index.complete', { index: 'taken' });
    return true;
  }

  function build(isOver: () => boolean): Promise<boolean> {
    running ??= run(isOver).finally(() => {
      running = undefined;
    });
    return running;
  }

  return {
    isComplete: async () => (await kept.current()).taken.isComplete,
    build,
    async buildSome() {
      const nowMs = clock().getTime();
      if (running !== undefined || nowMs < someMs + SOME_EVERY_MS) return false;
      someMs = nowMs;
      try {
        return await build(() => clock().getTime() >= nowMs + SOME_MS);
      } catch (error) {
        log.error('index.build_failed', error);
        return false;
      }
    },
    async watch() {
      if (!(await kept.read()).taken.isComplete) return;
      const newest = await readNewest(storage);
      const beforeMs = clock().getTime() - SETTLED_MS;
      const settled = newest.filter(
        ({ id, lastModified }) => dateOfId(id).getTime() < beforeMs && lastModified.getTime() < beforeMs,
      );
      const step = Math.max(1, Math.floor(settled.length / WATCHED));
      const some = settled.filter((_, at) => at % step === 0);
      const heads = await mapBounded(some, 4, (image) => storage.head(entriesOf(image, new Map())[0] ?? ''));
      if (!heads.includes(null)) return;
      await kept.change(() => NOTHING);
      log.info('index.incomplete', { index: 'taken' });
    },
  };
}

async function readNewest(storage: ObjectStorage): Promise<readonly StoredRow[]> {
  const listings = IMAGE_STATES.map((state) => listRows(storage, state, null, WATCHED_AMONG));
  const { value } = await mergeRows(listings).next();
  return value ?? [];
}
