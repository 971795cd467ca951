import {
  type BucketAdmin,
  type BucketRules,
  type LifecycleRule,
  type ObjectStorage,
  type PlanOptions,
  planRules,
  type RulePart,
  type RulesPlan,
  StorageError,
} from '@/lib/storage';
import { type Applied, applyPlan, WITHOUT_LIFECYCLE } from './apply-plan';
import { describeKeeping, unknownParts } from './describe-keeping';
import { findRuleVictims, type RuleVictims } from './find-foreign-keys';
import { type BucketState, readState, wantedOf } from './read-state';
import { tellLackingCors } from './tell-lacking-cors';

export type SetupOptions = Readonly<{
  /** Looked at before a rule is written that expires something. */
  storage: Pick<ObjectStorage, 'list' | 'prefix'>;
  /** Compare only. */
  isCheck: boolean;
  /** Lets rules end keys that are not the app's. */
  endsForeignKeys?: boolean;
  plan?: PlanOptions;
  /** Whether a page of each origin may send, as a browser would find out; null where that is not known. */
  isServedLive?: () => Promise<boolean | null>;
  /** Milliseconds since 1970. */
  now?: () => number;
  /** Shows a line. */
  print: (line: string) => void;
  /** Asks whether to continue; returns true for yes. */
  confirm: (question: string) => Promise<boolean>;
  /**
   * Hears of the rules as they should be before anything is asked or written. Parts in `merged` hold the bucket's other rules
   * too; of the others nothing could be read.
   */
  onPlan?: (rules: BucketRules, merged: readonly RulePart[]) => Promise<void>;
}>;

/** The words for a part that the server does not have. */
const WITHOUT: Record<Exclude<RulePart, 'cors'>, string> = {
  lifecycle: WITHOUT_LIFECYCLE,
  publicAccess: 'This server has no switch against public access',
};

const PARTS: readonly RulePart[] = ['cors', 'lifecycle', 'publicAccess'];

const NAMES: Record<RulePart, string> = {
  cors: 'the CORS rules',
  lifecycle: 'the lifecycle rules',
  publicAccess: 'the switch against public access',
};

/**
 * Brings a bucket's rules to what is wanted: looks at what a rule would end, shows the difference and whatever is replaced, asks,
 * writes rule by rule where the whole is refused, and reads again to see that it holds. True when the bucket is as it should be,
 * as far as its server can. Safe to repeat. Throws `StorageError` where the credentials may not read any rules.
 */
export async function setUpBucket(
  admin: BucketAdmin,
  wanted: BucketRules,
  options: SetupOptions,
): Promise<boolean> {
  const { print, isCheck, confirm } = options;
  const state = await readState(admin);
  const plan = await planFor(state, wanted, options);
  const merged = PARTS.filter((part) => !state.missing.has(part));
  await options.onPlan?.(rulesAfter(state, plan, wanted), merged);
  for (const note of plan.notes) print(`  i ${note}`);
  const isSeen = await tellMissing(state, options);
  await tellKeeping(admin, state, options);
  if (plan.differences.length === 0) {
    print(
      isSeen
        ? 'The bucket has every rule it needs.'
        : 'Nothing is to be written; not everything could be seen.',
    );
    return isSeen;
  }
  for (const difference of plan.differences) print(`  ${difference}`);
  const isHarmless = await tellVictims(plan, options);
  if (isCheck) {
    print('Nothing was changed. Run npm run bucket:setup to apply this.');
    const isServed = plan.cors !== null && (await options.isServedLive?.()) === true;
    if (isServed)
      print('Pages of the app may send already, by what the server allows without that CORS rule.');
    return isOnlyOptional(plan, isServed) && isSeen;
  }
  if (!isHarmless) {
    print(
      'Nothing was changed. Move those files to another prefix or bucket, or let them end: --end-foreign-files.',
    );
    return false;
  }
  if (!hasWork(plan)) {
    print('Nothing was changed: this needs your hand.');
    return false;
  }
  if (!(await confirm('Apply this?'))) {
    print('Nothing was changed.');
    return false;
  }
  if (JSON.stringify((await readState(admin)).rules) !== JSON.stringify(state.rules)) {
    print('Nothing was changed: somebody else changed the rules meanwhile. Run it again.');
    return false;
  }
  const applied = await applyPlan(admin, state.rules, plan, options);
  return (await isInForce(admin, wanted, options, applied)) && applied.isDone && isSeen;
}

/** Where the documents are right and browsers are refused all the same, the order of the rules is what may be wrong. */
async function planFor(
  state: BucketState,
  wanted: BucketRules,
  { plan: planOptions, isServedLive }: SetupOptions,
): Promise<RulesPlan> {
  const target = wantedOf(wanted, state);
  const plan = planRules(state.rules, target, planOptions);
  if (plan.cors !== null || target.cors.length === 0 || (await isServedLive?.()) !== false) return plan;
  const ordered = planRules(state.rules, target, { ...planOptions, ordersCors: true });
  if (ordered.cors !== null) return ordered;
  const note =
    'The CORS rules are right, and pages are refused all the same: something between here and the bucket answers. npm run doctor names it.';
  return { ...plan, notes: [...plan.notes, note] };
}

function rulesAfter({ rules, missing }: BucketState, plan: RulesPlan, wanted: BucketRules): BucketRules {
  return {
    cors: missing.has('cors') ? wanted.cors : (plan.cors ?? rules.cors),
    lifecycle: missing.has('lifecycle') ? wanted.lifecycle : (plan.lifecycle ?? rules.lifecycle),
    publicAccess: wanted.publicAccess,
  };
}

/** Says which parts there are not; false where one could not be seen, or browsers are refused and nothing here can help. */
async function tellMissing(
  { missing }: BucketState,
  { print, isServedLive }: SetupOptions,
): Promise<boolean> {
  let isSeen = true;
  for (const [part, error] of missing) {
    if (error.code !== 'unsupported') {
      isSeen = false;
      print(`  ! ${NAMES[part]} could not be read: ${error.message}`);
      continue;
    }
    if (part !== 'cors') print(`  i ${WITHOUT[part]}.`);
    else if (!(await tellLackingCors(print, isServedLive))) isSeen = false;
  }
  return isSeen;
}

async function tellKeeping(
  admin: BucketAdmin,
  { rules, missing }: BucketState,
  { print, storage }: SetupOptions,
): Promise<void> {
  const keeping = await admin.readKeeping();
  const lifecycle = missing.has('lifecycle') ? null : rules.lifecycle;
  const notes = describeKeeping(keeping, lifecycle, storage.prefix);
  for (const { message, remedy } of notes) print(`  i ${message} ${remedy}`);
  const unknown = unknownParts(keeping);
  if (keeping.foreign !== undefined) print(`  ! ${keeping.foreign}`);
  else if (unknown.length > 0) print(`  i Not seen, for want of rights: ${unknown.join(', ')}.`);
}

/** Looks at what each new rule would end; false where that is not the app's, or cannot be seen. */
async function tellVictims(plan: RulesPlan, options: SetupOptions): Promise<boolean> {
  const { storage, print, endsForeignKeys = false, now = Date.now } = options;
  let isHarmless = true;
  for (const { rule } of plan.lifecycleSteps.filter(({ rule }) => rule.expireDays !== undefined)) {
    const victims = await look(storage, rule, now());
    if (victims instanceof StorageError) {
      isHarmless = endsForeignKeys;
      print(`  ! It can’t be seen what lies under ${rule.prefix}, which would end: ${victims.message}`);
      continue;
    }
    const { foreign, overdue, prefix } = victims;
    if (foreign.length > 0) {
      isHarmless &&= endsForeignKeys;
      print(`  ! Under ${prefix} lie files that aren’t the app’s and would end, such as:`);
      for (const key of foreign) print(`      ${JSON.stringify(key)}`);
    }
    if (overdue > 0) {
      print(
        `  i ${overdue} of the app’s files under ${prefix} are older than the rule allows, and end within a day.`,
      );
    }
  }
  return isHarmless;
}

async function look(
  storage: SetupOptions['storage'],
  rule: LifecycleRule,
  nowMs: number,
): Promise<RuleVictims | StorageError> {
  try {
    return await findRuleVictims(storage, rule, nowMs);
  } catch (error) {
    if (error instanceof StorageError) return error;
    throw error;
  }
}

async function isInForce(
  admin: BucketAdmin,
  wanted: BucketRules,
  { print, plan: planOptions }: SetupOptions,
  { refused, lacksCors }: Applied,
): Promise<boolean> {
  const state = await readState(admin);
  const left = wantedOf(wanted, state);
  const target = {
    ...left,
    ...(lacksCors ? { cors: [] } : {}),
    lifecycle: left.lifecycle.filter(({ id }) => !refused.some((rule) => rule.id === id)),
  };
  const { differences } = planRules(state.rules, target, planOptions);
  if (differences.length === 0) return true;
  // Nothing of these was written, and nothing will come of waiting.
  if (differences.every((difference) => difference.startsWith('!'))) {
    print('The rest needs your hand:');
  } else
    print('The bucket took the rules, but does not show them all. It may need a moment: run --check again.');
  for (const difference of differences) print(`  ${difference}`);
  return false;
}

function hasWork({ cors, lifecycle, blocksPublicAccess }: RulesPlan): boolean {
  return cors !== null || lifecycle !== null || blocksPublicAccess;
}

/**
 * Nothing is missing where only a rule is that no app needs: it never sends a file in parts, and pages that are let in without a
 * CORS rule need none, which some servers do not even have.
 */
function isOnlyOptional(plan: RulesPlan, isServed: boolean): boolean {
  const corsDifferences = plan.cors !== null && isServed ? 1 : 0;
  return (
    (plan.cors === null || isServed) &&
    !plan.blocksPublicAccess &&
    plan.differences.length === plan.lifecycleSteps.length + corsDifferences &&
    plan.lifecycleSteps.every(({ rule }) => rule.abortUploadsDays !== undefined)
  );
}
