import { checkCdn } from './check-cdn';
import { checkCors } from './check-cors';
import { checkObjects } from './check-objects';
import { checkPublicReach } from './check-public-reach';
import { checkReach } from './check-reach';
import { checkRules } from './check-rules';
import { checkUpload } from './check-upload';
import type { Check, Examination } from './examination';
import { type Finding, findingsOf } from './finding';
import { isUnreachable } from './is-unreachable';

const CHECKS: readonly (readonly [string, Check])[] = [
  ['rules', checkRules],
  ['cors', checkCors],
  ['upload', checkUpload],
  ['objects', checkObjects],
  ['privacy', checkPublicReach],
  ['cdn', checkCdn],
];

/**
 * Examines a bucket from outside and from inside; `report` hears of each finding at once. What cannot be reached is not
 * examined further. Everything the doctor wrote is deleted, whatever happens.
 */
export async function examineBucket(
  examination: Examination,
  report: (finding: Finding) => void,
): Promise<readonly Finding[]> {
  const all: Finding[] = [];
  const add = (findings: readonly Finding[]) => {
    for (const finding of findings) {
      all.push(finding);
      report(finding);
    }
  };
  try {
    const reach = await checkReach(examination);
    add(reach);
    if (isUnreachable(reach)) return all;
    for (const [name, check] of CHECKS) add(await guarded(name, check, examination));
    return all;
  } finally {
    await examination.storage.delete([...examination.written]).catch(() => {
      add([
        findingsOf('clean-up').warning(
          `The doctor could not delete what it wrote: ${examination.written.size} objects with the id ${examination.id}.`,
          'Delete them by hand; those under uploads/ end by themselves.',
        ),
      ]);
    });
  }
}

async function guarded(name: string, check: Check, examination: Examination): Promise<readonly Finding[]> {
  try {
    return await check(examination);
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return [
      findingsOf(name).problem(text, 'The check could not be finished. Mend this and run the doctor again.'),
    ];
  }
}
