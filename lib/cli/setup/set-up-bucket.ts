import {
  type BucketAdmin,
  type BucketRules,
  type LifecycleRule,
  planRules,
  type RulePart,
  type RulesPlan,
  StorageError,
} from '@/lib/storage';
import { type Applied, applyPlan, WITHOUT_LIFECYCLE } from './apply-plan';
import { describeKeeping, unknownParts } from './describe-keeping';
import { findRuleVictims, type RuleVictims } from './find-foreign-keys';
import { type BucketState, readState, wantedOf } from './read-state';
import type { SetupOptions } from './setup-options';
import { tellLackingCors } from './tell-lacking-cors';

/** The words for a part that the server does not have. */
const WITHOUT: Record<Exclude<RulePart, 'cors'>, string> = {
  lifecycle: WITHOUT_LIFECYCLE,
  publicAccess: 'This server has no setting that blocks public access',
};

const PARTS: readonly RulePart[] = ['cors', 'lifecycle', 'publicAccess'];

const NAMES: Record<RulePart, string> = {
  cors: 'the CORS rules',
  lifecycle: 'the lifecycle rules',
  publicAccess: 'the block on public access',
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
        : 'Nothing has to be written, but not everything could be checked.',
    );
    return isSeen;
  }
  for (const difference of plan.differences) print(`  ${difference}`);
  const isHarmless = await tellVictims(plan, options);
  if (isCheck) {
    print('Nothing was changed. Run npm run bucket:setup to apply this.');
    const isServed = plan.cors !== null && (await options.isServedLive?.()) === true;
    if (isServed)
      print('The app’s pages can already upload, because the server allows it without that CORS rule.');
    return isOnlyOptional(plan, isServed) && isSeen;
  }
  if (!isHarmless) {
    print(
      'Nothing was changed. Move those files to another prefix or bucket, or allow deleting them: --end-foreign-files.',
    );
    return false;
  }
  if (!hasWork(plan)) {
    print('Nothing was changed. You have to do this by hand.');
    return false;
  }
  if (!(await confirm('Apply this?'))) {
    print('Nothing was changed.');
    return false;
  }
  if (JSON.stringify((await readState(admin)).rules) !== JSON.stringify(state.rules)) {
    print('Nothing was changed, because someone else changed the rules in the meantime. Run it again.');
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
    'The CORS rules are right, but pages are still refused: something between here and the bucket responds instead. Run npm run doctor to find it.';
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
  else if (unknown.length > 0) print(`  i Not checked, because of missing rights: ${unknown.join(', ')}.`);
}

/** Looks at what each new rule would end; false where that is not the app's, or cannot be seen. */
async function tellVictims(plan: RulesPlan, options: SetupOptions): Promise<boolean> {
  const { storage, print, endsForeignKeys = false, now = Date.now } = options;
  let isHarmless = true;
  for (const { rule } of plan.lifecycleSteps.filter(({ rule }) => rule.expireDays !== undefined)) {
    const victims = await look(storage, rule, now());
    if (victims instanceof StorageError) {
      isHarmless = endsForeignKeys;
      print(`  ! Can’t list the files under ${rule.prefix} that would be deleted: ${victims.message}`);
      continue;
    }
    const { foreign, overdue, prefix } = victims;
    if (foreign.length > 0) {
      isHarmless &&= endsForeignKeys;
      print(`  ! Under ${prefix} are files that aren’t the app’s and would be deleted, such as:`);
      for (const key of foreign) print(`      ${JSON.stringify(key)}`);
    }
    if (overdue > 0) {
      print(
        `  i ${overdue} of the app’s files under ${prefix} are older than the rule allows, and will be deleted within a day.`,
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
    print('You have to do the rest by hand:');
  } else
    print(
      'The bucket accepted the rules but doesn’t show all of them yet. Wait a moment and run --check again.',
    );
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
