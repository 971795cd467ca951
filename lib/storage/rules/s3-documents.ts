/** S3's documents of rules, and ours: the same facts. Loads nothing of the SDK. */
import type { CORSRule as AwsCorsRule, LifecycleRule as AwsLifecycleRule } from '@aws-sdk/client-s3';
import type { CorsRule, LifecycleRule } from '@/lib/storage/rules/bucket-rules';

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
  const { Filter: filter } = raw;
  return {
    id: raw.ID,
    prefix: filter?.Prefix ?? filter?.And?.Prefix ?? raw.Prefix ?? '',
    expireDays: raw.Expiration?.Days,
    abortUploadsDays: raw.AbortIncompleteMultipartUpload?.DaysAfterInitiation,
    isConditional:
      filter?.And !== undefined ||
      filter?.Tag !== undefined ||
      filter?.ObjectSizeGreaterThan !== undefined ||
      filter?.ObjectSizeLessThan !== undefined,
    raw,
  };
}

/** A rule as S3's document has it. */
export function fromLifecycleRule(rule: LifecycleRule): AwsLifecycleRule {
  if (rule.raw !== undefined) return rule.raw as AwsLifecycleRule;
  return {
    ...(rule.id === undefined ? {} : { ID: rule.id }),
    Status: 'Enabled',
    Filter: { Prefix: rule.prefix },
    ...(rule.expireDays === undefined ? {} : { Expiration: { Days: rule.expireDays } }),
    ...(rule.abortUploadsDays === undefined
      ? {}
      : { AbortIncompleteMultipartUpload: { DaysAfterInitiation: rule.abortUploadsDays } }),
  };
}
