import { checkCdn } from './check-cdn';
import { checkCors } from './check-cors';
import { checkDoor } from './check-door';
import { checkObjects } from './check-objects';
import { checkPlaces } from './check-places';
import { checkPublicReach } from './check-public-reach';
import { checkReach } from './check-reach';
import { checkRules } from './check-rules';
import { checkSpeed } from './check-speed';
import { checkUpload } from './check-upload';
import { checkWriting } from './check-writing';
import type { Check, Examination } from './examination';
import { type Finding, findingsOf } from './finding';
import { NoAnswerError } from './request/no-answer';

/** The address browsers use leads to the bucket; the app may write objects; it may do with them all it must. */
type Basis = 'door' | 'writing' | 'objects';

type Step = Readonly<{
  /** What is looked at, for the progress and for what the check throws. */
  name: string;
  check: Check;
  /** What must be well before: otherwise it would only tell of that again. */
  needs?: readonly Basis[];
  /** What is not well for the others where it finds a problem. */
  tests?: Basis;
}>;

/** A check is added here; it must answer findings, and may throw. */
const STEPS: readonly Step[] = [
  { name: 'writing', check: checkWriting, tests: 'writing' },
  { name: 'door', check: checkDoor, tests: 'door' },
  { name: 'rules', check: checkRules },
  { name: 'upload', check: checkUpload, needs: ['door', 'writing'] },
  { name: 'cors', check: checkCors, needs: ['door'] },
  { name: 'objects', check: checkObjects, needs: ['writing'], tests: 'objects' },
  { name: 'rights', check: checkPlaces, needs: ['writing', 'objects'] },
  { name: 'privacy', check: checkPublicReach, needs: ['door', 'writing'] },
  { name: 'cdn', check: checkCdn, needs: ['writing'] },
  { name: 'speed', check: checkSpeed },
];

/**
 * Examines a bucket from outside and from inside; `report` hears of each finding at once, `onProgress` of each check that
 * begins. What cannot be reached is not examined further, and neither is anything once the time is over. Everything the doctor
 * wrote is deleted, whatever happens.
 */
export async function examineBucket(
  examination: Examination,
  report: (finding: Finding) => void,
  onProgress: (what: string) => void = () => {},
): Promise<readonly Finding[]> {
  const all: Finding[] = [];
  const add = (findings: readonly Finding[]) => {
    for (const finding of findings) {
      all.push(finding);
      report(finding);
    }
  };
  const isBroken = (findings: readonly Finding[]) => findings.some(({ level }) => level === 'problem');
  const run = async (name: string, check: Check) => {
    onProgress(name);
    const findings = await guarded(name, check, examination);
    add(findings);
    return findings;
  };
  try {
    if (isBroken(await run('reach', checkReach))) return all;
    const broken = new Set<Basis>();
    const left: string[] = [];
    for (const { name, check, needs = [], tests } of STEPS) {
      if (needs.some((basis) => broken.has(basis))) continue;
      if (examination.whyOver() !== null) left.push(name);
      else if (isBroken(await run(name, check)) && tests) broken.add(tests);
    }
    const over = examination.whyOver();
    if (left.length > 0 && over !== null) {
      add([findingsOf('time').skipped(`${over} Not looked at any more: ${left.join(', ')}.`)]);
    }
    return all;
  } finally {
    await cleanUp(examination, add);
  }
}

async function cleanUp(
  { deleteWritten, countWritten, written, id }: Examination,
  add: (findings: readonly Finding[]) => void,
): Promise<void> {
  if (written.size === 0) return;
  try {
    await deleteWritten();
  } catch {
    const count = await countWritten().catch(() => null);
    if (count === 0) return;
    add([
      findingsOf('litter').warning(
        `The doctor could not delete what it wrote: ${count ?? `up to ${written.size}`} objects in folders named doctor/${id}/.`,
        'Give the credentials the right to delete and run npm run doctor -- --repair. No gallery shows them; those under uploads/ and trash/ expire by themselves where the bucket has lifecycle rules.',
      ),
    ]);
  }
}

async function guarded(name: string, check: Check, examination: Examination): Promise<readonly Finding[]> {
  const { problem, skipped } = findingsOf(name);
  try {
    return await check(examination);
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    if (error instanceof NoAnswerError && error.reason === 'over') {
      return [skipped(`${text} The rest of this check (${name}) was not looked at.`)];
    }
    return [problem(text, 'The check could not be finished. Mend this and run the doctor again.')];
  }
}
