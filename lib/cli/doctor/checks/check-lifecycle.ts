import {
  findLifecycleDangers,
  findShorterRules,
  formatDays,
  formatLifecycle,
  type LifecycleDanger,
  type LifecycleRule,
  planRules,
  type RulesPlan,
  StorageError,
  TRASH_DAYS,
} from '@/lib/storage';
import type { Check, Examination } from '../examination';
import { type Finding, findingsOf } from '../finding';
import { readOrSkip } from '../read-or-skip';

const { ok, problem, warning } = findingsOf('lifecycle');

const SETUP = 'Run npm run bucket:setup with an admin’s credentials, or apply this:';

/** Checks which objects expire by themselves: those that should and don't, and those that must not and do. */
export const checkLifecycle: Check = async (examination) =>
  readOrSkip('lifecycle', async () => {
    const lifecycle = await readLifecycle(examination);
    if (lifecycle === 'unsupported') {
      return [
        warning(
          'This server has no lifecycle rules, so nothing expires automatically.',
          `Let the sweep run: npm start does; elsewhere use npm run sweep or a daily call of /api/sweep. It removes unfinished uploads, and photos that have been in the trash for ${TRASH_DAYS} days.`,
        ),
      ];
    }
    const { lifecycleSteps } = planRules(
      { cors: [], lifecycle, publicAccess: 'unsupported' },
      { ...examination.wanted, cors: [] },
    );
    // The rule that expires them, and when, is for others to say (R2 makes such a rule by itself).
    const endsParts = lifecycle.some(
      ({ prefix, isEnabled, abortUploadsDays }) =>
        examination.storage.prefix.startsWith(prefix) &&
        isEnabled !== false &&
        abortUploadsDays !== undefined,
    );
    const missing = lifecycleSteps.filter(
      ({ rule, replaces }) => rule.abortUploadsDays === undefined || replaces !== undefined || !endsParts,
    );
    const dangers = findLifecycleDangers(
      lifecycle,
      examination.config.maxUploadBytes,
      examination.storage.prefix,
    );
    const told = new Set([
      ...lifecycleSteps.flatMap(({ replaces }) => replaces ?? []),
      ...dangers.filter(({ effect }) => effect === 'deletes').map(({ rule }) => rule),
    ]);
    const found = [
      ...missing.map((step) => describeMissing(examination, step)),
      ...dangers.map(describeDanger),
      ...findShorter(examination, lifecycle)
        .filter(({ rule }) => !told.has(rule))
        .map((shorter) => describeShorter(examination, shorter)),
    ];
    const hasProblem = found.some(({ level }) => level === 'problem');
    return hasProblem ? found : [ok('Unfinished uploads and the trash expire automatically.'), ...found];
  });

async function readLifecycle({ admin }: Examination): Promise<readonly LifecycleRule[] | 'unsupported'> {
  try {
    return await admin.readLifecycle();
  } catch (error) {
    if (error instanceof StorageError && error.code === 'unsupported') return 'unsupported';
    throw error;
  }
}

function describeMissing(
  { documentFor }: Examination,
  { rule, replaces }: RulesPlan['lifecycleSteps'][number],
): Finding {
  const text = formatLifecycle(rule);
  const remedy = `${SETUP}\n${documentFor('lifecycle.json')}`;
  // The app never sends a file in parts, and MinIO ends those of others by itself and takes no such rule.
  if (rule.abortUploadsDays !== undefined) {
    return warning(
      `There is no lifecycle rule by which ${text}. The app leaves no such uploads, but other programs may.`,
      'Run npm run bucket:setup, which says whether this server accepts such a rule.',
    );
  }
  if (replaces?.isEnabled === false) {
    return problem(`The lifecycle rule by which ${text} is switched off (${replaces.id}).`, remedy);
  }
  const was = replaces === undefined ? '' : ` There is a different one: ${formatLifecycle(replaces)}.`;
  return problem(`There is no lifecycle rule by which ${text}.${was}`, remedy);
}

function describeDanger({ rule, effect }: LifecycleDanger): Finding {
  const named = rule.id ? ` (${rule.id})` : '';
  const remedy = `Delete that rule${named}, or limit it to another prefix.`;
  switch (effect) {
    case 'deletes':
      return problem(
        `A lifecycle rule deletes objects that the app keeps: ${formatLifecycle(rule)}.`,
        remedy,
      );
    case 'archives':
      return problem(
        `A lifecycle rule moves the app’s images to an archive, where nobody can open them: ${formatLifecycle(rule)}.`,
        remedy,
      );
    case 'slows':
      return warning(
        `A lifecycle rule moves the app’s images to a class in which each read costs extra: ${formatLifecycle(rule)}.`,
        `This may be intended for old photos. If it isn’t: ${remedy}`,
      );
    default:
      return effect satisfies never;
  }
}

/** The words for a prefix that expires sooner than the app counts on. */
const SOONER: Readonly<Record<string, string>> = {
  'uploads/': 'Uploads that a browser sent but didn’t complete are lost unless the sweep runs before.',
  'trash/': 'The gallery counts the days left by this rule.',
  'system/week/': 'After that, an old grant could bring back a permanently deleted photo.',
};

type Shorter = Readonly<{ rule: LifecycleRule; own: LifecycleRule }>;

function findShorter({ wanted }: Examination, lifecycle: readonly LifecycleRule[]): readonly Shorter[] {
  return wanted.lifecycle.flatMap((own) => findShorterRules(lifecycle, own).map((rule) => ({ rule, own })));
}

function describeShorter({ storage }: Examination, { rule, own }: Shorter): Finding {
  const below = own.prefix.slice(storage.prefix.length);
  const named = rule.id ? ` (${rule.id})` : '';
  return warning(
    `A lifecycle rule that isn’t the app’s${named} deletes too early: ${formatLifecycle(rule)}, but ${own.prefix} should live for ${formatDays(own.expireDays ?? 0)}. ${SOONER[below] ?? ''}`.trim(),
    'Delete that rule, or give it another prefix, unless it is intended.',
  );
}
