import {
  GetBucketCorsCommand,
  GetBucketLifecycleConfigurationCommand,
  GetPublicAccessBlockCommand,
  PutBucketCorsCommand,
  PutBucketLifecycleConfigurationCommand,
  PutPublicAccessBlockCommand,
} from '@aws-sdk/client-s3';
import { createAttempt } from '../attempt';
import { CAPABILITIES } from '../capabilities';
import { StorageError } from '../object-storage';
import { createS3Client } from '../s3/create-s3-client';
import { toStorageError } from '../s3/map-error';
import type { S3StorageConfig } from '../s3/s3-storage-config';
import type { BucketAdmin } from './bucket-rules';
import { isNamed } from './is-named';
import { fromCorsRule, fromLifecycleRule, toCorsRule, toLifecycleRule } from './s3-documents';
import { readS3Keeping } from './s3-keeping';
import { readS3Traits } from './s3-traits';

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
        return (Rules ?? []).map(toLifecycleRule);
      }),
    writeLifecycle: (rules) =>
      attempt('write the lifecycle rules', async () => {
        // A setting of the whole document, which is lost unless it is sent again.
        const { TransitionDefaultMinimumObjectSize: least } = await orEmpty(
          client.send(new GetBucketLifecycleConfigurationCommand(at)),
        );
        await client.send(
          new PutBucketLifecycleConfigurationCommand({
            ...at,
            ...(least === undefined ? {} : { TransitionDefaultMinimumObjectSize: least }),
            LifecycleConfiguration: { Rules: rules.map(fromLifecycleRule) },
          }),
        );
      }),
    readPublicAccess: async () => {
      if (!CAPABILITIES[config.provider].hasAccessBlock) return 'unsupported';
      try {
        return await attempt('read the public access block', async () => {
          const { PublicAccessBlockConfiguration: block } = await client.send(
            new GetPublicAccessBlockCommand(at),
          );
          const switches = Object.keys(ALL_BLOCKED) as (keyof typeof ALL_BLOCKED)[];
          const on = switches.filter((name) => block?.[name] === true).length;
          return on === switches.length ? 'blocked' : on > 0 ? 'partly' : 'open';
        });
      } catch (error) {
        if (error instanceof StorageError && error.message.includes(NO_BLOCK)) return 'open';
        // Compatible servers that do not know the call have no such switch.
        if (error instanceof StorageError && error.code === 'unsupported') return 'unsupported';
        throw error;
      }
    },
    blockPublicAccess: () =>
      attempt('block public access', async () => {
        await client.send(
          new PutPublicAccessBlockCommand({ ...at, PublicAccessBlockConfiguration: ALL_BLOCKED }),
        );
      }),
    readKeeping: () => readS3Keeping(client, config.bucket),
    // The embedded bucket has none.
    readTraits: async () => (config.provider === 'local' ? [] : readS3Traits(client, config.bucket)),
  };
}

const NO_BLOCK = 'NoSuchPublicAccessBlockConfiguration';
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

async function orEmpty<T>(answer: Promise<T>): Promise<Partial<T>> {
  try {
    return await answer;
  } catch (error) {
    if (isNamed(error, NOTHING_SET)) return {};
    throw error;
  }
}
