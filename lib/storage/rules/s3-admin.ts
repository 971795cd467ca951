import {
  type CORSRule as AwsCorsRule,
  type LifecycleRule as AwsLifecycleRule,
  GetBucketCorsCommand,
  GetBucketLifecycleConfigurationCommand,
  GetPublicAccessBlockCommand,
  PutBucketCorsCommand,
  PutBucketLifecycleConfigurationCommand,
  PutPublicAccessBlockCommand,
} from '@aws-sdk/client-s3';
import { createAttempt } from '@/lib/storage/attempt';
import type { BucketAdmin, CorsRule, LifecycleRule } from '@/lib/storage/rules/bucket-rules';
import { createS3Client } from '@/lib/storage/s3/create-s3-client';
import { toStorageError } from '@/lib/storage/s3/map-error';
import type { S3StorageConfig } from '@/lib/storage/s3/s3-storage-config';

const attempt = createAttempt(toStorageError);

/** The admin of a bucket that speaks S3; R2 and the embedded bucket have no switch for public access. */
export function createS3Admin(config: S3StorageConfig): BucketAdmin {
  const client = createS3Client(config);
  const at = { Bucket: config.bucket };
  return {
    readCors: () =>
      attempt('read the CORS rules', async () => {
        const { CORSRules } = await orEmpty(client.send(new GetBucketCorsCommand(at)));
        return (CORSRules ?? []).map(toCorsRule);
      }),
    writeCors: (rules) =>
      attempt('write the CORS rules', async () => {
        await client.send(
          new PutBucketCorsCommand({ ...at, CORSConfiguration: { CORSRules: rules.map(fromCorsRule) } }),
        );
      }),
    readLifecycle: () =>
      attempt('read the lifecycle rules', async () => {
        const { Rules } = await orEmpty(client.send(new GetBucketLifecycleConfigurationCommand(at)));
        return (Rules ?? []).filter(({ Status }) => Status === 'Enabled').map(toLifecycleRule);
      }),
    writeLifecycle: (rules) =>
      attempt('write the lifecycle rules', async () => {
        // Rules that are switched off were not shown, and must not be lost.
        const { Rules } = await orEmpty(client.send(new GetBucketLifecycleConfigurationCommand(at)));
        const off = (Rules ?? []).filter(({ Status }) => Status !== 'Enabled');
        await client.send(
          new PutBucketLifecycleConfigurationCommand({
            ...at,
            LifecycleConfiguration: { Rules: [...rules.map(fromLifecycleRule), ...off] },
          }),
        );
      }),
    readPublicAccess: () =>
      attempt('read the public access block', async () => {
        if (config.provider !== 's3') return 'unsupported';
        try {
          const { PublicAccessBlockConfiguration: block } = await client.send(
            new GetPublicAccessBlockCommand(at),
          );
          const isBlocked = Object.keys(ALL_BLOCKED).every(
            (name) => block?.[name as keyof typeof ALL_BLOCKED],
          );
          return isBlocked ? 'blocked' : 'open';
        } catch (error) {
          if (isNamed(error, NO_BLOCK)) return 'open';
          // Compatible servers that do not know the call have no such switch.
          if (isNamed(error, ['NotImplemented', 'MethodNotAllowed'])) return 'unsupported';
          throw error;
        }
      }),
    blockPublicAccess: () =>
      attempt('block public access', async () => {
        await client.send(
          new PutPublicAccessBlockCommand({ ...at, PublicAccessBlockConfiguration: ALL_BLOCKED }),
        );
      }),
  };
}

const NO_BLOCK = ['NoSuchPublicAccessBlockConfiguration'];
const NOTHING_SET = [
  'NoSuchCORSConfiguration',
  'NoSuchLifecycleConfiguration',
  'NoSuchCORSConfigurationError',
];

/** A bucket policy for CloudFront names a service and is not public, so nothing need be left open for it. */
const ALL_BLOCKED = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
};

function toCorsRule(raw: AwsCorsRule): CorsRule {
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

function toLifecycleRule(raw: AwsLifecycleRule): LifecycleRule {
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

async function orEmpty<T>(answer: Promise<T>): Promise<Partial<T>> {
  try {
    return await answer;
  } catch (error) {
    if (isNamed(error, NOTHING_SET)) return {};
    throw error;
  }
}

function isNamed(error: unknown, names: readonly string[]): boolean {
  return error instanceof Error && names.includes(error.name);
}
