import type { ObjectInfo, ObjectStorage, UnfinishedUploads } from '@/lib/storage';
import { DOCTOR_PLACES, doctorPrefix } from '../doctor-key';
import { type Finding, findingsOf } from '../finding';

const { ok, warning } = findingsOf('litter');

/** Another doctor may be at work: its objects are let alone for so long, in milliseconds, unless it is known to have ended. */
const YOUNG_MS = 15 * 60_000;

const PAGE = 1_000;

export type LitterOptions = Readonly<{
  storage: ObjectStorage;
  now: () => number;
  /** Null where the store begins uploads in parts otherwise than S3. */
  unfinished: UnfinishedUploads | null;
  /** Litter of this run: what it could not delete is told already. */
  ownId: string;
  /** Runs that were killed on this machine. */
  killedIds: ReadonlySet<string>;
}>;

/** Deletes what earlier runs of the doctor did not, as they were killed or had no right to; no gallery shows it. */
export async function checkLitter(options: LitterOptions): Promise<readonly Finding[]> {
  const { storage, now, ownId, killedIds } = options;
  const pages = await Promise.all(DOCTOR_PLACES.map((place) => listAll(storage, doctorPrefix(place))));
  const objects = pages.flat().filter(({ key }) => idOf(key) !== ownId);
  const isOver = ({ key, lastModified }: ObjectInfo) =>
    killedIds.has(idOf(key)) || lastModified.getTime() < now() - YOUNG_MS;
  const old = objects.filter(isOver).map(({ key }) => key);
  const young = objects.length - old.length;
  await endParts(options);
  return [
    ...(old.length > 0 ? [await remove(storage, old)] : []),
    ...(young > 0
      ? [
          warning(
            `Another doctor seems to be running: it left ${countOf(young)}. If it was killed on another machine, a run in a quarter of an hour deletes them.`,
            'Let it finish.',
          ),
        ]
      : []),
  ];
}

async function remove(storage: ObjectStorage, keys: readonly string[]): Promise<Finding> {
  try {
    await storage.delete(keys);
    return ok(`${countOf(keys.length)} of earlier, interrupted runs of the doctor were deleted.`);
  } catch (error) {
    return warning(
      `${countOf(keys.length)} of earlier runs of the doctor could not be deleted, such as ${storage.prefix}${keys[0]}. No gallery shows them. ${error instanceof Error ? error.message : String(error)}`,
      'Run npm run doctor with credentials that have the right to delete.',
    );
  }
}

/** Uploads in parts show in no listing of objects. Without the right to see them they expire by the lifecycle rule. */
async function endParts({ unfinished, killedIds }: LitterOptions): Promise<void> {
  if (unfinished === null) return;
  for (const id of killedIds) await unfinished.abortAll(`${doctorPrefix('uploads')}${id}/`).catch(() => 0);
}

async function listAll(storage: ObjectStorage, prefix: string): Promise<readonly ObjectInfo[]> {
  const objects: ObjectInfo[] = [];
  for (let startAfter: string | null = prefix; startAfter !== null; ) {
    const page: Awaited<ReturnType<ObjectStorage['list']>> = await storage.list({
      prefix,
      startAfter,
      limit: PAGE,
    });
    objects.push(...page.objects);
    startAfter = page.next;
  }
  return objects;
}

/** `<place>/doctor/<id of the run>/<name>` */
function idOf(key: string): string {
  return key.split('/').at(-2) ?? '';
}

function countOf(count: number): string {
  return `${count} ${count === 1 ? 'object' : 'objects'}`;
}
