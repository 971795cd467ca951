import { findStaleHeaders, listImagesById, renewHeaders, wasSavedOtherwise } from '@/lib/server/repair';
import { mapBounded } from '@/lib/shared/map-bounded';
import type { ObjectStorage } from '@/lib/storage';
import { type Finding, findingsOf } from '../finding';

const { ok, problem } = findingsOf('caching');

/** Images looked at in one go, and of those so many at once: a bucket tells an object's headers one by one. */
const BATCH = 200;
const PARALLEL = 16;
/** Without repair the oldest stand for all: an older version of the app wrote them, if it wrote any. */
const SAMPLE = 20;

const FINE =
  'Images that aren’t public are cached for two hours at most, and all are saved under suitable names.';

type Row = Parameters<typeof renewHeaders>[1];

export type CachingOptions = Readonly<{
  storage: ObjectStorage;
  /** Gives what is cached too long, or saved under a name of former times, the headers of today; otherwise a few images are looked at. */
  isRepair: boolean;
  /** Images looked at so far. */
  onProgress: (count: number) => void;
}>;

/**
 * Looks whether images that are not public may be cached longer than two hours, and whether any is saved under a name that
 * does not fit its bytes, as older versions of the app allowed. A repair
 * asks for the headers of every such object and rewrites those that differ; cut off, it is run again and has the less to do.
 * Memory does not grow with the bucket.
 */
export async function checkCaching(options: CachingOptions): Promise<readonly Finding[]> {
  return options.isRepair ? [await renewAll(options)] : [await lookAtOldest(options.storage)];
}

/** Public images are cached as they always were; only their names may be of former times. */
async function* doubtfulRows(storage: ObjectStorage): AsyncGenerator<Row> {
  for await (const { rows } of listImagesById(storage, () => {})) {
    const [row] = rows;
    if (row && (row.state !== 'public' || wasSavedOtherwise(row.row))) yield row;
  }
}

async function lookAtOldest(storage: ObjectStorage): Promise<Finding> {
  const oldest: Row[] = [];
  for await (const row of doubtfulRows(storage)) {
    oldest.push(row);
    if (oldest.length > SAMPLE) oldest.shift();
  }
  const stale = await mapBounded(oldest, PARALLEL, (row) => findStaleHeaders(storage, row));
  const count = stale.filter((objects) => objects.length > 0).length;
  if (count === 0) return ok(FINE);
  return problem(
    `Of the ${oldest.length} oldest images that could ${count} may be cached for longer than two hours although they aren’t public, or saved under a name that doesn’t match their bytes: an older version of the app wrote them.`,
    'Run npm run doctor -- --repair.',
  );
}

async function renewAll({ storage, onProgress }: CachingOptions): Promise<Finding> {
  let looked = 0;
  let renewed = 0;
  let failed = 0;
  let reason = '';
  const renew = async (row: Row) => {
    try {
      const objects = await renewHeaders(storage, row);
      renewed += objects;
    } catch (error) {
      failed += 1;
      reason ||= error instanceof Error ? error.message : String(error);
    }
  };
  let batch: Row[] = [];
  const renewBatch = async () => {
    await mapBounded(batch, PARALLEL, renew);
    looked += batch.length;
    batch = [];
    onProgress(looked);
  };
  for await (const row of doubtfulRows(storage)) {
    batch.push(row);
    if (batch.length >= BATCH) await renewBatch();
  }
  await renewBatch();
  const done = `${countOf(renewed, 'object')} of ${countOf(looked, 'image')} ${renewed === 1 ? 'was' : 'were'} given current headers: two hours in caches if not public, and a suitable name.`;
  if (failed > 0) return problem(`${done} ${failed} could not be changed: ${reason}`, 'Run it again.');
  return ok(renewed > 0 ? done : FINE);
}

function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
