import { checkCdn } from './checks/check-cdn';
import { checkCors } from './checks/check-cors';
import { checkDoor } from './checks/check-door';
import { checkObjects } from './checks/check-objects';
import { checkPlaces } from './checks/check-places';
import { checkPublicReach } from './checks/check-public-reach';
import { checkReach } from './checks/check-reach';
import { checkRules } from './checks/check-rules';
import { checkSpeed } from './checks/check-speed';
import { checkUpload } from './checks/check-upload';
import { checkWriting } from './checks/check-writing';
import type { Check, Examination } from './examination';
import { type Finding, findingsOf } from './finding';
import { NoAnswerError } from './request/no-answer';

/** The address browsers use leads to the bucket; the app may write objects; it may do with them all it must. */
type Basis = 'door' | 'writing' | 'objects';

type Step = Readonly<{
  /** The object that is looked at, for the progress and for what the check throws. */
  name: string;
  check: Check;
  /** The checks that must be well before: otherwise it would only tell of that again. */
  needs?: readonly Basis[];
  /** The checks that are not well for the others where it finds a problem. */
  tests?: Basis;
}>;

/** Checks that do not get in each other's way, side by side; the next group begins when all of one have ended. */
type Group = readonly Step[];

/** A check is added here; it must return findings, and may throw. */
const GROUPS: readonly Group[] = [
  [
    { name: 'writing', check: checkWriting, tests: 'writing' },
    { name: 'door', check: checkDoor, tests: 'door' },
    { name: 'rules', check: checkRules },
  ],
  [
    { name: 'upload', check: checkUpload, needs: ['door', 'writing'] },
    { name: 'cors', check: checkCors, needs: ['door'] },
    { name: 'objects', check: checkObjects, needs: ['writing'], tests: 'objects' },
  ],
  [
    { name: 'rights', check: checkPlaces, needs: ['writing', 'objects'] },
    { name: 'privacy', check: checkPublicReach, needs: ['door', 'writing'] },
    { name: 'cdn', check: checkCdn, needs: ['writing'] },
  ],
  [{ name: 'speed', check: checkSpeed }],
];

/** Work that is under way when somebody stops the doctor is waited for so long, so that it is deleted too. */
const SETTLE_MS = 2_000;

/**
 * Examines a bucket from outside and from inside; `report` hears of each finding as soon as those before it are told,
 * `onProgress` of each check that begins. A store that cannot be reached is not examined further, and neither is anything once the
 * time is over. Everything the doctor wrote is deleted, whatever happens.
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
  const run = (name: string, check: Check) => {
    onProgress(name);
    return guarded(name, check, examination);
  };
  try {
    const reach = await run('reach', checkReach);
    add(reach);
    if (isBroken(reach)) return all;
    const broken = new Set<Basis>();
    const left: string[] = [];
    for (const group of GROUPS) {
      const possible = group.filter(({ needs = [] }) => !needs.some((basis) => broken.has(basis)));
      if (examination.whyOver() !== null) {
        left.push(...possible.map(({ name }) => name));
        continue;
      }
      const running = possible.map(({ name, check, tests }) => ({ tests, ending: run(name, check) }));
      for (const { tests, ending } of running) {
        const findings = await ending;
        add(findings);
        if (tests && isBroken(findings)) broken.add(tests);
      }
    }
    const over = examination.whyOver();
    if (left.length > 0 && over !== null) {
      add([findingsOf('time').skipped(`${over} Not checked: ${left.join(', ')}.`)]);
    }
    return all;
  } finally {
    await cleanUp(examination, add);
  }
}

async function cleanUp(
  { deleteWritten, countWritten, settle, written, id }: Examination,
  add: (findings: readonly Finding[]) => void,
): Promise<void> {
  if (written.size === 0) return;
  await settle(SETTLE_MS);
  try {
    await deleteWritten();
  } catch {
    const count = await countWritten().catch(() => null);
    if (count === 0) return;
    add([
      findingsOf('litter').warning(
        `The doctor could not delete its own objects: ${count ?? `up to ${written.size}`} objects in folders named doctor/${id}/.`,
        'Give the credentials the right to delete and run npm run doctor -- --repair. No gallery shows them; those under uploads/ and trash/ expire automatically if the bucket has lifecycle rules.',
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
      return [skipped(`${text} The rest of this check (${name}) was skipped.`)];
    }
    return [problem(text, 'The check could not be completed. Fix this and run the doctor again.')];
  }
}
