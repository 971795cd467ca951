/** Google's documents of rules, and ours: the same facts. Loads nothing of the library. */
import type { BucketMetadata } from '@google-cloud/storage';
import type { CorsRule, LifecycleRule } from './bucket-rules';

type GoogleCors = NonNullable<BucketMetadata['cors']>[number];
type GoogleLifecycle = NonNullable<NonNullable<BucketMetadata['lifecycle']>['rule']>[number];

/** A rule of Google's document in our words; it has one list for both kinds of header. */
export function toCorsRule(raw: GoogleCors): CorsRule {
  const headers = (raw.responseHeader ?? []).map((name) => name.toLowerCase());
  return {
    origins: raw.origin ?? [],
    methods: raw.method ?? [],
    allowedHeaders: headers,
    exposedHeaders: headers,
    maxAgeSeconds: raw.maxAgeSeconds,
    raw,
  };
}

/** A rule as Google's document has it. */
export function fromGoogleCors(rule: CorsRule): GoogleCors {
  if (rule.raw !== undefined) return rule.raw as GoogleCors;
  return {
    origin: [...rule.origins],
    method: [...rule.methods],
    responseHeader: [...new Set([...rule.allowedHeaders, ...rule.exposedHeaders])],
    ...(rule.maxAgeSeconds === undefined ? {} : { maxAgeSeconds: rule.maxAgeSeconds }),
  };
}

/** Conditions of https://cloud.google.com/storage/docs/lifecycle that leave current objects alone. */
const OF_VERSIONS = ['daysSinceNoncurrentTime', 'noncurrentTimeBefore', 'numNewerVersions'];
/** Conditions that need what no object of ours has. */
const OF_OTHERS = ['daysSinceCustomTime', 'customTimeBefore', 'matchesSuffix'];
const PLAIN = ['age', 'matchesPrefix', 'createdBefore', 'isLive', 'daysSinceNoncurrentTime'];

/** A rule of Google's document in our words, one for each prefix it names. */
export function toLifecycleRules(raw: GoogleLifecycle): readonly LifecycleRule[] {
  const condition: Record<string, unknown> = { ...raw.condition };
  const prefixes =
    Array.isArray(condition.matchesPrefix) && condition.matchesPrefix.length > 0
      ? (condition.matchesPrefix as string[])
      : [''];
  const type = typeof raw.action === 'string' ? raw.action : raw.action?.type;
  const storageClass = typeof raw.action === 'object' ? raw.action.storageClass : undefined;
  const has = (names: readonly string[]) => names.some((name) => condition[name] !== undefined);
  const age = numberOf(condition.age);
  const at = typeof condition.createdBefore === 'string' ? condition.createdBefore : undefined;
  const isOfVersions = condition.isLive === false || has(OF_VERSIONS);
  const isDelete = type === 'Delete' && !isOfVersions;
  return prefixes.map((prefix) => ({
    prefix,
    expireDays: isDelete ? age : undefined,
    expireAt: isDelete && age === undefined ? at : undefined,
    transition:
      type === 'SetStorageClass' && !isOfVersions
        ? {
            storageClass: storageClass ?? 'another storage class',
            ...(age === undefined ? {} : { days: age }),
            ...(at === undefined ? {} : { at }),
          }
        : undefined,
    noncurrentDays:
      type === 'Delete' && isOfVersions && condition.numNewerVersions === undefined
        ? (numberOf(condition.daysSinceNoncurrentTime) ?? age)
        : undefined,
    abortUploadsDays: type === 'AbortIncompleteMultipartUpload' ? age : undefined,
    isConditional:
      Object.keys(condition).some((name) => !PLAIN.includes(name)) || (age !== undefined && at !== undefined),
    isForOthers: has(OF_OTHERS),
    raw,
  }));
}

/** Rules as Google's document has them: one that came for several prefixes goes back as one. */
export function fromGoogleLifecycles(rules: readonly LifecycleRule[]): readonly GoogleLifecycle[] {
  const ours = rules.filter(({ raw }) => raw === undefined).map(fromGoogleLifecycle);
  const theirs = rules.filter(({ raw }) => raw !== undefined).map(({ raw }) => raw as GoogleLifecycle);
  return [...new Set([...theirs, ...ours])];
}

function fromGoogleLifecycle(rule: LifecycleRule): GoogleLifecycle {
  const { expireDays, noncurrentDays, abortUploadsDays, prefix } = rule;
  const isAbort = expireDays === undefined && noncurrentDays === undefined;
  return {
    action: { type: isAbort ? 'AbortIncompleteMultipartUpload' : 'Delete' },
    condition: {
      ...(noncurrentDays === undefined
        ? { age: expireDays ?? abortUploadsDays ?? 1 }
        : { daysSinceNoncurrentTime: noncurrentDays }),
      ...(prefix === '' ? {} : { matchesPrefix: [prefix] }),
    },
  };
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
