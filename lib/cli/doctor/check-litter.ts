import type { ObjectStorage } from '@/lib/storage';
import { DOCTOR_PLACES, doctorPrefix } from './doctor-key';
import { type Finding, findingsOf } from './finding';

const { ok, problem, warning } = findingsOf('litter');

/** Another doctor may be at work: its objects are let alone for so long, in milliseconds. */
const YOUNG_MS = 15 * 60_000;

const PAGE = 1_000;

export type LitterOptions = Readonly<{
  storage: ObjectStorage;
  now: () => number;
  isRepair: boolean;
}>;

/** What earlier runs of the doctor could not delete: no gallery shows it, and a repair takes it away. */
export async function checkLitter({ storage, now, isRepair }: LitterOptions): Promise<readonly Finding[]> {
  const keys: string[] = [];
  for (const place of DOCTOR_PLACES) {
    for (let startAfter: string | null = doctorPrefix(place); startAfter !== null; ) {
      const page: Awaited<ReturnType<ObjectStorage['list']>> = await storage.list({
        prefix: doctorPrefix(place),
        startAfter,
        limit: PAGE,
      });
      const old = page.objects.filter(({ lastModified }) => lastModified.getTime() < now() - YOUNG_MS);
      keys.push(...old.map(({ key }) => key));
      startAfter = page.next;
    }
  }
  if (keys.length === 0) return [];
  const told = `${keys.length} ${keys.length === 1 ? 'object' : 'objects'} of earlier runs of the doctor`;
  if (!isRepair) {
    return [
      warning(
        `${told} could not be deleted then, such as ${keys[0]}. No gallery shows them.`,
        'Run npm run doctor -- --repair with credentials that may delete.',
      ),
    ];
  }
  try {
    await storage.delete(keys);
    return [ok(`${told} were deleted.`)];
  } catch (error) {
    return [
      problem(
        `${told} could not be deleted. ${error instanceof Error ? error.message : String(error)}`,
        'Use credentials that may delete.',
      ),
    ];
  }
}
