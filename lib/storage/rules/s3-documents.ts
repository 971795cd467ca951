/** S3's documents of rules, and ours: the same facts. Loads nothing of the SDK. */
import type { CORSRule as AwsCorsRule, LifecycleRule as AwsLifecycleRule } from '@aws-sdk/client-s3';
import type { CorsRule, LifecycleRule } from './bucket-rules';
import { isArchive } from './is-archive';

/** A rule of S3's document in our words. */
export function toCorsRule(raw: AwsCorsRule): CorsRule {
  const lower = (names: readonly string[] | undefined) => (names ?? []).map((name) => name.toLowerCase());
  return {
    id: raw.ID,
    origins: raw.AllowedOrigins ?? [],
    methods: raw.AllowedMethods ?? [],
    allowedHeaders: lower(raw.AllowedHeaders),
    exposedHeaders: lower(raw.ExposeHeaders),
    maxAgeSeconds: raw.MaxAgeSeconds,
    raw,
  };
}

/** A rule as S3's document has it. */
export function fromCorsRule(rule: CorsRule): AwsCorsRule {
  if (rule.raw !== undefined) return rule.raw as AwsCorsRule;
  return {
    ...(rule.id === undefined ? {} : { ID: rule.id }),
    AllowedOrigins: [...rule.origins],
    AllowedMethods: [...rule.methods],
    AllowedHeaders: [...rule.allowedHeaders],
    ExposeHeaders: [...rule.exposedHeaders],
    ...(rule.maxAgeSeconds === undefined ? {} : { MaxAgeSeconds: rule.maxAgeSeconds }),
  };
}

/** A rule of S3's document in our words. */
export function toLifecycleRule(raw: AwsLifecycleRule): LifecycleRule {
  const { Filter: filter, Expiration: expiration, Transitions: transitions = [] } = raw;
  const over = filter?.And?.ObjectSizeGreaterThan ?? filter?.ObjectSizeGreaterThan;
  const under = filter?.And?.ObjectSizeLessThan ?? filter?.ObjectSizeLessThan;
  const hasTags = filter?.Tag !== undefined || (filter?.And?.Tags?.length ?? 0) > 0;
  // Among several the one that shuts images away counts, else the soonest.
  const inOrder = [...transitions].sort((a, b) => (a.Days ?? 0) - (b.Days ?? 0));
  const transition = inOrder.find((one) => isArchive(one.StorageClass)) ?? inOrder[0];
  return {
    id: raw.ID,
    prefix: filter?.Prefix ?? filter?.And?.Prefix ?? raw.Prefix ?? '',
    isEnabled: raw.Status === 'Enabled',
    expireDays: expiration?.Days,
    expireAt: expiration?.Date === undefined ? undefined : new Date(expiration.Date).toISOString(),
    transition: transition && {
      storageClass: transition.StorageClass ?? 'another storage class',
      ...(transition.Days === undefined ? {} : { days: transition.Days }),
      ...(transition.Date === undefined ? {} : { at: new Date(transition.Date).toISOString() }),
    },
    // From versions that are kept by number some stay for ever.
    noncurrentDays:
      raw.NoncurrentVersionExpiration?.NewerNoncurrentVersions === undefined
        ? raw.NoncurrentVersionExpiration?.NoncurrentDays
        : undefined,
    abortUploadsDays: raw.AbortIncompleteMultipartUpload?.DaysAfterInitiation,
    isConditional: hasTags || over !== undefined || under !== undefined,
    isForOthers: hasTags,
    overBytes: over,
    underBytes: under,
    raw,
  };
}

/** A rule as S3's document has it. */
export function fromLifecycleRule(rule: LifecycleRule): AwsLifecycleRule {
  if (rule.raw !== undefined) return withFilter(rule.raw as AwsLifecycleRule);
  return {
    ...(rule.id === undefined ? {} : { ID: rule.id }),
    Status: 'Enabled',
    Filter: { Prefix: rule.prefix },
    ...(rule.expireDays === undefined ? {} : { Expiration: { Days: rule.expireDays } }),
    ...(rule.noncurrentDays === undefined
      ? {}
      : {
          // Without its last version a delete marker is of no use to anyone.
          Expiration: { ExpiredObjectDeleteMarker: true },
          NoncurrentVersionExpiration: { NoncurrentDays: rule.noncurrentDays },
        }),
    ...(rule.abortUploadsDays === undefined
      ? {}
      : { AbortIncompleteMultipartUpload: { DaysAfterInitiation: rule.abortUploadsDays } }),
  };
}

/** A rule of the first form, with its prefix outside of a filter, is refused beside rules that have one. */
function withFilter({ Prefix, ...raw }: AwsLifecycleRule): AwsLifecycleRule {
  return raw.Filter === undefined ? { ...raw, Filter: { Prefix: Prefix ?? '' } } : raw;
}
