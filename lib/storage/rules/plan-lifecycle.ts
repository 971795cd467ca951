import type { LifecycleRule } from './bucket-rules';
import { formatDays, formatLifecycle } from './format-lifecycle';
import { findShorterRules } from './lifecycle-effects';
import type { PlannedPart, RuleStep } from './planned-part';

/**
 * The lifecycle rules a bucket should have: its own, and the wanted ones where nothing does the same to the day. One of ours that
 * differs or is switched off is replaced; a rule of somebody else's stays as it is, also one that bears our name.
 */
export function planLifecycle(
  current: readonly LifecycleRule[],
  wanted: readonly LifecycleRule[],
  maxRules: number,
): PlannedPart<LifecycleRule> & Readonly<{ steps: readonly RuleStep<LifecycleRule>[] }> {
  const missing = wanted.filter((rule) => !current.some((one) => does(one, rule)));
  const replaced = new Map(missing.map((rule) => [rule, current.find((one) => isOurs(one, rule, current))]));
  const gone = new Set(replaced.values());
  const stay = current.filter((one) => !gone.has(one));
  const added = missing.map((rule) => ({ ...rule, id: freeId(rule.id, stay) }));
  const rules = [...stay, ...added];
  const notes = wanted.flatMap((rule) =>
    findShorterRules(rules, rule).map(
      (shorter) =>
        `${formatLifecycle(shorter)}, by the rule ${shorter.id ?? 'without a name'}, which isn’t the app’s and stays: ${rule.prefix} doesn’t live for ${formatDays(rule.expireDays ?? 0)}.`,
    ),
  );
  if (missing.length === 0) return { rules: null, steps: [], differences: [], notes };
  if (rules.length > maxRules) {
    return {
      rules: null,
      steps: [],
      differences: [
        `! lifecycle: there would be ${rules.length} rules, and the bucket allows ${maxRules}. Delete ${rules.length - maxRules} that nobody needs, then run this again.`,
      ],
      notes,
    };
  }
  return {
    rules,
    steps: added.map((rule, index) => ({ rule, replaces: replaced.get(missing[index] as LifecycleRule) })),
    differences: missing.map((rule, index) => {
      const old = replaced.get(rule);
      const id = added[index]?.id;
      const other = id === rule.id ? '' : `, named ${id}: ${rule.id} is someone else’s rule`;
      return `${old ? '~' : '+'} lifecycle: ${formatLifecycle(rule)}${old ? ` (was: ${formatLifecycle(old)})` : ''}${other}`;
    }),
    notes,
  };
}

/** Whether a rule that is there does what a wanted one says, to the day. */
function does(one: LifecycleRule, wanted: LifecycleRule): boolean {
  if (one.isEnabled === false || one.isConditional || !wanted.prefix.startsWith(one.prefix)) return false;
  if (wanted.expireDays !== undefined) {
    // People leave the slash out, which means the same here.
    const isSame = one.prefix === wanted.prefix || `${one.prefix}/` === wanted.prefix;
    return isSame && one.expireDays === wanted.expireDays;
  }
  if (wanted.noncurrentDays !== undefined) {
    return (one.noncurrentDays ?? Number.POSITIVE_INFINITY) <= wanted.noncurrentDays;
  }
  return (one.abortUploadsDays ?? Number.POSITIVE_INFINITY) <= (wanted.abortUploadsDays ?? 0);
}

/**
 * Ours by its name and by doing nothing else than ours does; where rules have no names, by the prefix it expires: two rules for one
 * would let the shorter one count.
 */
function isOurs(one: LifecycleRule, ours: LifecycleRule, all: readonly LifecycleRule[]): boolean {
  const isAlike =
    !one.isConditional &&
    one.prefix === ours.prefix &&
    one.transition === undefined &&
    one.expireAt === undefined &&
    isSet(one.expireDays) === isSet(ours.expireDays) &&
    isSet(one.noncurrentDays) === isSet(ours.noncurrentDays) &&
    isSet(one.abortUploadsDays) === isSet(ours.abortUploadsDays);
  if (one.id !== undefined) return isAlike && one.id.replace(/-\d+$/, '') === ours.id;
  // A rule for other prefixes too is theirs.
  const isAlone = one.raw === undefined || all.filter(({ raw }) => raw === one.raw).length === 1;
  return isAlike && isAlone && ours.abortUploadsDays === undefined;
}

function isSet(days: number | undefined): boolean {
  return days !== undefined;
}

/** A name that no rule that stays has: two of one name are refused. */
export function freeId(
  id: string | undefined,
  taken: readonly Readonly<{ id?: string | undefined }>[],
): string | undefined {
  const isTaken = (name: string) => taken.some((one) => one.id === name);
  if (id === undefined || !isTaken(id)) return id;
  let count = 2;
  while (isTaken(`${id}-${count}`)) count += 1;
  return `${id}-${count}`;
}
