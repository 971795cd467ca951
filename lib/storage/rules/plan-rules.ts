import type { BucketRules, CorsRule, LifecycleRule } from '@/lib/storage/rules/bucket-rules';
import { findCorsGaps } from '@/lib/storage/rules/cors-coverage';

/** What is to be written, null where nothing is; and every difference as a sentence. */
export type RulesPlan = Readonly<{
  cors: readonly CorsRule[] | null;
  lifecycle: readonly LifecycleRule[] | null;
  blocksPublicAccess: boolean;
  /** `+` what is added, `~` what is replaced, `!` what only a person can mend. */
  differences: readonly string[];
}>;

/**
 * Compares a bucket's rules with the wanted ones. Rules that are not ours stay as they are; one that grants the same already
 * is left to do so. Pure: nothing is asked or written.
 */
export function planRules(current: BucketRules, wanted: BucketRules): RulesPlan {
  const cors = planCors(current.cors, wanted.cors);
  const lifecycle = planLifecycle(current.lifecycle, wanted.lifecycle);
  const blocksPublicAccess = wanted.publicAccess === 'blocked' && current.publicAccess === 'open';
  return {
    cors: cors.rules,
    lifecycle: lifecycle.rules,
    blocksPublicAccess,
    differences: [
      ...cors.differences,
      ...lifecycle.differences,
      ...(blocksPublicAccess ? ['+ public access: blocked'] : []),
    ],
  };
}

type Planned<T> = Readonly<{ rules: readonly T[] | null; differences: readonly string[] }>;

function planCors(current: readonly CorsRule[], wanted: readonly CorsRule[]): Planned<CorsRule> {
  const [rule] = wanted;
  if (!rule || findCorsGaps(current, rule).length === 0) return { rules: null, differences: [] };
  const old = current.find((one) => isSameRule(one, rule));
  return {
    // Ours comes first: the first rule that matches answers.
    rules: [rule, ...current.filter((one) => one !== old)],
    differences: [
      `${old ? '~' : '+'} CORS: ${rule.methods.join(', ')} from ${rule.origins.join(', ')} with ${rule.allowedHeaders.join(', ')}`,
    ],
  };
}

/** Ours by its name, or where rules have no names by what it grants. */
function isSameRule(one: CorsRule, ours: CorsRule): boolean {
  if (one.id !== undefined) return one.id === ours.id;
  const isSame = (a: readonly string[], b: readonly string[]) =>
    a.length === b.length && a.every((x) => b.includes(x));
  const headers = [...one.allowedHeaders, ...one.exposedHeaders].filter(
    (header, at, all) => all.indexOf(header) === at,
  );
  return (
    isSame(one.methods, ours.methods) && isSame(headers, [...ours.allowedHeaders, ...ours.exposedHeaders])
  );
}

function planLifecycle(
  current: readonly LifecycleRule[],
  wanted: readonly LifecycleRule[],
): Planned<LifecycleRule> {
  const missing = wanted.filter((rule) => !current.some((one) => does(one, rule)));
  if (missing.length === 0) return { rules: null, differences: [] };
  const replacedBy = (rule: LifecycleRule) => current.find((one) => isSameLifecycle(one, rule));
  const replaced = new Set(missing.map(replacedBy));
  return {
    rules: [...current.filter((one) => !replaced.has(one)), ...missing],
    differences: missing.map((rule) => {
      const old = replacedBy(rule);
      return `${old ? '~' : '+'} lifecycle: ${formatLifecycle(rule)}${old ? ` (was: ${formatLifecycle(old)})` : ''}`;
    }),
  };
}

/**
 * Ours by its name, or where rules have no names by the prefix it ends: two rules for one would let the shorter one count.
 */
function isSameLifecycle(one: LifecycleRule, ours: LifecycleRule): boolean {
  if (one.id !== undefined) return one.id === ours.id;
  return (
    !one.isConditional &&
    ours.expireDays !== undefined &&
    one.expireDays !== undefined &&
    one.prefix === ours.prefix
  );
}

/** Whether a rule that is there does what a wanted one says, to the day. */
function does(one: LifecycleRule, wanted: LifecycleRule): boolean {
  return (
    !one.isConditional &&
    wanted.prefix.startsWith(one.prefix) &&
    (wanted.expireDays === undefined ||
      (one.prefix === wanted.prefix && one.expireDays === wanted.expireDays)) &&
    (wanted.abortUploadsDays === undefined || (one.abortUploadsDays ?? Infinity) <= wanted.abortUploadsDays)
  );
}

/** A rule in words. */
export function formatLifecycle({ prefix, expireDays, abortUploadsDays }: LifecycleRule): string {
  const where = prefix === '' ? 'everything' : prefix;
  const days = (count: number) => (count === 1 ? '1 day' : `${count} days`);
  if (expireDays !== undefined) return `${where} ends after ${days(expireDays)}`;
  if (abortUploadsDays !== undefined)
    return `unfinished uploads of ${where} end after ${days(abortUploadsDays)}`;
  return `a rule for ${where}`;
}

/** Rules that would delete published images or what is kept of them, which nothing of ours ever asks for. */
export function findDangerousRules(lifecycle: readonly LifecycleRule[]): readonly LifecycleRule[] {
  const kept = ['private/', 'public/', 'system/keep/'];
  return lifecycle.filter(
    ({ prefix, expireDays }) =>
      expireDays !== undefined && kept.some((state) => state.startsWith(prefix) || prefix.startsWith(state)),
  );
}
