import {
  type Damage,
  decideDamage,
  describeDamage,
  listImagesById,
  type RepairingServices,
  repairDamage,
} from '@/lib/server/repair';
import { isDoctorKey } from '@/lib/shared/keys/doctor-folder';
import type { ObjectStorage } from '@/lib/storage';
import { type Finding, findingsOf } from '../finding';

const { ok, problem, warning } = findingsOf('contents');

/** Damages told one by one; more are counted. */
const MAX_TOLD = 20;
const PROGRESS_EVERY = 1_000;

export type ContentsOptions = Readonly<{
  storage: ObjectStorage;
  now: () => number;
  /** The repair; null to look only. */
  repairWith: RepairingServices | null;
  /** Ids seen so far. */
  onProgress: (count: number) => void;
}>;

/**
 * Reads the listing of every image and tells what cut-off changes left behind, fixing it where that was asked for. Memory does
 * not grow with the bucket; time does.
 */
export async function checkContents(options: ContentsOptions): Promise<readonly Finding[]> {
  const { storage, now, repairWith, onProgress } = options;
  const findings: Finding[] = [];
  let count = 0;
  let damaged = 0;
  let failed = 0;
  let foreign = 0;
  let example = '';
  const onForeignKey = (key: string) => {
    if (isDoctorKey(key)) return;
    foreign += 1;
    example ||= key;
  };
  for await (const parts of listImagesById(storage, onForeignKey)) {
    count += 1;
    if (count % PROGRESS_EVERY === 0) onProgress(count);
    for (const damage of decideDamage(parts, now())) {
      damaged += 1;
      const finding = repairWith ? await mend(repairWith, damage) : tell(damage);
      if (finding.level === 'problem') failed += 1;
      if (findings.length < MAX_TOLD) findings.push(finding);
    }
  }
  if (damaged > findings.length) findings.push(tellMore(damaged - findings.length, failed));
  if (foreign > 0) {
    findings.push(
      warning(
        `${foreign} ${foreign === 1 ? 'object doesn’t belong' : 'objects don’t belong'} to the app, such as ${JSON.stringify(storage.prefix + example)}; ignored.`,
        'Move them to another bucket or prefix, because the app lists these prefixes again and again.',
      ),
    );
  }
  return damaged > 0
    ? findings
    : [ok(`${count} ${count === 1 ? 'image is' : 'images are'} whole.`), ...findings];
}

function tellMore(count: number, failed: number): Finding {
  if (failed === 0) return ok(`${count} more were found and fixed.`);
  return problem(`${count} more were found.`, 'Run npm run doctor -- --repair; it lists what it can’t fix.');
}

function tell(damage: Damage): Finding {
  const remedy =
    damage.kind === 'unreadable'
      ? 'Run the version of the app that wrote it, or newer.'
      : 'Run npm run doctor -- --repair.';
  return damage.kind === 'unreadable'
    ? warning(describeDamage(damage), remedy)
    : problem(describeDamage(damage), remedy);
}

async function mend(services: RepairingServices, damage: Damage): Promise<Finding> {
  try {
    await repairDamage(services, damage);
    return ok(`Fixed: ${describeDamage(damage)}`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const level = damage.kind === 'unreadable' ? warning : problem;
    return level(`Not fixed: ${describeDamage(damage)}`, reason);
  }
}
