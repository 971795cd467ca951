import { findIndexFaults, mendIndex, type RepairingServices } from '@/lib/server/repair';
import type { ObjectStorage } from '@/lib/storage';
import { type Finding, findingsOf } from '../finding';

const { ok, problem } = findingsOf('orders');

/** A change may be under way for as long. */
const SETTLED_AFTER_MS = 15 * 60_000;

export type IndexesOptions = Readonly<{
  storage: ObjectStorage;
  now: () => number;
  /** The repair; null to look only. */
  repairWith: Pick<RepairingServices, 'storage'> | null;
  /** Images seen so far. */
  onProgress: (count: number) => void;
}>;

/** Whether the order by date taken, and each album, shows every image it has, where it belongs, and no other. */
export async function checkIndexes({
  storage,
  now,
  repairWith,
  onProgress,
}: IndexesOptions): Promise<readonly Finding[]> {
  let missing = 0;
  let stale = 0;
  const options = { beforeMs: now() - SETTLED_AFTER_MS, onProgress };
  for await (const fault of findIndexFaults(storage, options)) {
    if (repairWith !== null) await mendIndex(repairWith.storage, fault);
    if (fault.kind === 'missing') missing += 1;
    else stale += 1;
  }
  if (missing + stale === 0) return [ok('By date taken and in albums, every image is in its place.')];
  const found = [
    ...(missing === 0 ? [] : [`${count(missing, 'image')} missing by date taken or in an album`]),
    ...(stale === 0 ? [] : [`${count(stale, 'entry', 'entries')} left over`]),
  ].join(', and ');
  if (repairWith !== null) return [ok(`Fixed: ${found}.`)];
  return [
    problem(
      `The orders by date taken and of albums are incomplete: ${found}.`,
      'Run npm run doctor -- --repair. The sweep also adds images of an earlier release.',
    ),
  ];
}

function count(number: number, one: string, other = `${one}s`): string {
  return number === 1 ? `1 ${one} is` : `${number} ${other} are`;
}
