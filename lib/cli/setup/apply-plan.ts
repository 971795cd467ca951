import {
  type BucketAdmin,
  type BucketRules,
  formatLifecycle,
  type LifecycleRule,
  type RulesPlan,
  StorageError,
  TRASH_DAYS,
} from '@/lib/storage';
import type { SetupOptions } from './setup-options';
import { tellLackingCors } from './tell-lacking-cors';

/** The words for a server without them. */
export const WITHOUT_LIFECYCLE = `This server has no lifecycle rules, so nothing expires automatically. Let the sweep run (npm start does, or call /api/sweep once a day): it removes unfinished uploads, and photos that have been in the trash for ${TRASH_DAYS} days`;

/** The result of a plan. */
export type Applied = Readonly<{
  /** The important parts were written. */
  isDone: boolean;
  /** Rules the server does not take, alone or together with the others. */
  refused: readonly LifecycleRule[];
  /** It keeps no CORS rules of a bucket, which servers like MinIO say only when one is written. */
  lacksCors: boolean;
}>;

/**
 * Writes a plan part by part and says of each what became of it: one that fails keeps none of the others back. Lifecycle rules
 * that are refused together are written one by one.
 */
export async function applyPlan(
  admin: BucketAdmin,
  current: BucketRules,
  plan: RulesPlan,
  { print, isServedLive }: Pick<SetupOptions, 'print' | 'isServedLive'>,
): Promise<Applied> {
  const failed: string[] = [];
  const tell = (what: string, refusal: StorageError | null) => {
    if (refusal !== null) failed.push(what);
    print(refusal === null ? `  ✓ ${what}: written` : `  ✗ ${what}: ${refusal.message}`);
  };
  const { cors, blocksPublicAccess } = plan;
  const corsRefusal = cors ? await refusalOf(() => admin.writeCors(cors)) : null;
  const lacksCors = corsRefusal?.code === 'unsupported';
  if (cors && !lacksCors) tell('CORS', corsRefusal);
  const isServed = !lacksCors || (await tellLackingCors(print, isServedLive));
  const { refused, isLacking } = await writeLifecycle(admin, current.lifecycle, plan, print);
  if (blocksPublicAccess) tell('public access', await refusalOf(() => admin.blockPublicAccess()));
  const isLifecycleDone =
    isLacking || refused.every(({ abortUploadsDays }) => abortUploadsDays !== undefined);
  const isForHand = plan.differences.some((difference) => difference.startsWith('!'));
  const isDone = failed.length === 0 && isServed && isLifecycleDone && !isForHand;
  print(isDone ? 'Done.' : 'Not everything was written. Items marked ✓ are in force; the rest is as it was.');
  return { isDone, refused, lacksCors };
}

type Written = Readonly<{
  refused: readonly LifecycleRule[];
  /** The server has no lifecycle rules at all. */
  isLacking: boolean;
}>;

async function writeLifecycle(
  admin: BucketAdmin,
  current: readonly LifecycleRule[],
  { lifecycle, lifecycleSteps }: RulesPlan,
  print: (line: string) => void,
): Promise<Written> {
  if (lifecycle === null) return { refused: [], isLacking: false };
  const all = lifecycleSteps.map(({ rule }) => rule);
  const whole = await refusalOf(() => admin.writeLifecycle(lifecycle));
  if (whole === null) {
    for (const rule of all) print(`  ✓ lifecycle: ${formatLifecycle(rule)}`);
    return { refused: [], isLacking: false };
  }
  if (whole.code !== 'invalid' && whole.code !== 'unsupported') {
    print(`  ✗ lifecycle: ${whole.message}`);
    return { refused: all, isLacking: false };
  }
  const refusals = new Map<LifecycleRule, StorageError>();
  let rules = current;
  for (const { rule, replaces } of lifecycleSteps) {
    const next = [...rules.filter((one) => one !== replaces), rule];
    const refusal = await refusalOf(() => admin.writeLifecycle(next));
    if (refusal !== null) refusals.set(rule, refusal);
    else rules = next;
  }
  const isLacking =
    refusals.size === all.length && [...refusals.values()].every(({ code }) => code === 'unsupported');
  if (isLacking) print(`  i ${WITHOUT_LIFECYCLE}.`);
  else for (const rule of all) print(reportOf(rule, refusals.get(rule)));
  return { refused: [...refusals.keys()], isLacking };
}

function reportOf(rule: LifecycleRule, refusal: StorageError | undefined): string {
  const what = `lifecycle: ${formatLifecycle(rule)}`;
  if (refusal === undefined) return `  ✓ ${what}`;
  return rule.abortUploadsDays === undefined
    ? `  ✗ ${what}: this server rejects the rule. ${refusal.message}`
    : `  i ${what}: this server rejects the rule. The app never sends a file in parts, so nothing is missing.`;
}

async function refusalOf(run: () => Promise<void>): Promise<StorageError | null> {
  try {
    await run();
    return null;
  } catch (error) {
    if (error instanceof StorageError) return error;
    throw error;
  }
}
