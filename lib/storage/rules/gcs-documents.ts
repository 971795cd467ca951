/** Google's documents of rules, and ours: the same facts. Loads nothing of the library. */
import type { BucketMetadata } from '@google-cloud/storage';
import type { CorsRule, LifecycleRule } from '@/lib/storage/rules/bucket-rules';

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

/** A rule of Google's document in our words. */
export function toLifecycleRule(raw: GoogleLifecycle): LifecycleRule {
  const condition: Record<string, unknown> = { ...raw.condition };
  const prefixes = Array.isArray(condition.matchesPrefix) ? (condition.matchesPrefix as string[]) : [''];
  const age = typeof condition.age === 'number' ? condition.age : undefined;
  const type = typeof raw.action === 'string' ? raw.action : raw.action?.type;
  return {
    prefix: prefixes.length === 1 ? (prefixes[0] ?? '') : '',
    expireDays: type === 'Delete' ? age : undefined,
    abortUploadsDays: type === 'AbortIncompleteMultipartUpload' ? age : undefined,
    isConditional:
      prefixes.length !== 1 ||
      Object.keys(condition).some((name) => name !== 'age' && name !== 'matchesPrefix'),
    raw,
  };
}

/** A rule as Google's document has it. */
export function fromGoogleLifecycle(rule: LifecycleRule): GoogleLifecycle {
  if (rule.raw !== undefined) return rule.raw as GoogleLifecycle;
  return {
    action: { type: rule.expireDays === undefined ? 'AbortIncompleteMultipartUpload' : 'Delete' },
    condition: {
      age: rule.expireDays ?? rule.abortUploadsDays ?? 1,
      ...(rule.prefix === '' ? {} : { matchesPrefix: [rule.prefix] }),
    },
  };
}
