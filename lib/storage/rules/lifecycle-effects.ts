/** The effects that other people's lifecycle rules have on what the app keeps. Pure. */
import { IMAGE_STATES, PUBLISH_STATES } from '@/lib/shared/keys/image-state';
import type { LifecycleRule } from './bucket-rules';
import { isArchive } from './is-archive';

/** The prefixes whose objects stay until an admin deletes them, or an image of theirs. */
const KEPT_PREFIXES = [...PUBLISH_STATES.map((state) => `${state}/`), 'index/', 'system/keep/'];
/** The prefixes whose objects are read again before they expire. */
const READ_PREFIXES = [...KEPT_PREFIXES, 'uploads/', 'trash/'];

/** Classes that cost no more to read. */
const EVERYDAY = ['STANDARD', 'INTELLIGENT_TIERING', 'REGIONAL', 'MULTI_REGIONAL'];

/** A rule that does to the app's objects what nothing of ours asks for. */
export type LifecycleDanger = Readonly<{
  rule: LifecycleRule;
  /** `archives`: nothing can be read any more. `slows`: each read costs extra. */
  effect: 'deletes' | 'archives' | 'slows';
}>;

/**
 * Rules that delete, archive or slow down what the app keeps, by age, by date, or by a prefix above. A rule that asks for a tag,
 * or for more bytes than an image may have, reaches none of ours.
 *
 * @param largestBytes the most bytes an object of ours has
 * @param storagePrefix the folder of the bucket that the app keeps to, with its closing slash
 */
export function findLifecycleDangers(
  lifecycle: readonly LifecycleRule[],
  largestBytes = Number.POSITIVE_INFINITY,
  storagePrefix = '',
): readonly LifecycleDanger[] {
  const reaches = (rule: LifecycleRule, prefixes: readonly string[]) =>
    prefixes.some((prefix) => overlaps(rule, storagePrefix + prefix));
  return lifecycle
    .filter((rule) => reachesOurs(rule, largestBytes))
    .flatMap((rule): readonly LifecycleDanger[] => {
      const isDeletion = rule.expireDays !== undefined || rule.expireAt !== undefined;
      if (isDeletion && reaches(rule, KEPT_PREFIXES)) {
        return [{ rule, effect: 'deletes' }];
      }
      const storageClass = rule.transition?.storageClass;
      if (storageClass === undefined || EVERYDAY.includes(storageClass)) return [];
      if (!reaches(rule, READ_PREFIXES)) return [];
      return [{ rule, effect: isArchive(storageClass) ? 'archives' : 'slows' }];
    });
}

/** Rules, not the wanted one itself, that expire what it is for sooner than it says. */
export function findShorterRules(
  lifecycle: readonly LifecycleRule[],
  wanted: LifecycleRule,
): readonly LifecycleRule[] {
  const { expireDays } = wanted;
  if (expireDays === undefined) return [];
  return lifecycle.filter(
    (rule) =>
      reachesOurs(rule) &&
      overlaps(rule, wanted.prefix) &&
      (rule.expireAt !== undefined || (rule.expireDays ?? Number.POSITIVE_INFINITY) < expireDays),
  );
}

/**
 * Days after which what lies under a prefix ends, by the shortest rule in force that reaches any of it; null where none does. A
 * rule by date ends everything that is there on that day, so it counts as none from now on: 0 days.
 */
export function daysInForce(
  lifecycle: readonly LifecycleRule[],
  prefix: string,
  nowMs: number,
): number | null {
  const days = lifecycle
    .filter((rule) => reachesOurs(rule) && overlaps(rule, prefix))
    .flatMap(({ expireDays, expireAt }) => {
      if (expireDays !== undefined) return [expireDays];
      return expireAt !== undefined && Date.parse(expireAt) <= nowMs ? [0] : [];
    });
  return days.length === 0 ? null : Math.min(...days);
}

const VERSIONED = ['uploads/', ...IMAGE_STATES.map((state) => `${state}/`)];

/** Days after which every earlier version of an image below a prefix has ended; null where some never do. */
export function versionDays(lifecycle: readonly LifecycleRule[], storagePrefix = ''): number | null {
  let longest = 0;
  for (const prefix of VERSIONED.map((below) => storagePrefix + below)) {
    const days = lifecycle
      .filter((rule) => rule.isEnabled !== false && !rule.isConditional && prefix.startsWith(rule.prefix))
      .flatMap(({ noncurrentDays }) => noncurrentDays ?? []);
    if (days.length === 0) return null;
    longest = Math.max(longest, Math.min(...days));
  }
  return longest;
}

function reachesOurs(rule: LifecycleRule, largestBytes = Number.POSITIVE_INFINITY): boolean {
  const { isEnabled, isForOthers, overBytes = -1, underBytes = Number.POSITIVE_INFINITY } = rule;
  return isEnabled !== false && isForOthers !== true && overBytes < largestBytes && underBytes > 1;
}

/** Whether a rule is for some keys under the prefix. */
function overlaps(rule: LifecycleRule, prefix: string): boolean {
  return prefix.startsWith(rule.prefix) || rule.prefix.startsWith(prefix);
}
