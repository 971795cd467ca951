import type { BucketMetadata } from '@google-cloud/storage';
import { createAttempt } from '@/lib/storage/attempt';
import { createGcsClient } from '@/lib/storage/gcs/create-gcs-client';
import type { GcsStorageConfig } from '@/lib/storage/gcs/gcs-storage-config';
import { toStorageError } from '@/lib/storage/gcs/map-error';
import type { BucketAdmin, CorsRule, LifecycleRule } from '@/lib/storage/rules/bucket-rules';

const attempt = createAttempt(toStorageError);

type GoogleCors = NonNullable<BucketMetadata['cors']>[number];
type GoogleLifecycle = NonNullable<NonNullable<BucketMetadata['lifecycle']>['rule']>[number];

/** The admin of a bucket of Google's: every rule is a part of the bucket's metadata. */
export function createGcsAdmin(config: GcsStorageConfig): BucketAdmin {
  const bucket = createGcsClient(config).bucket(config.bucket);
  const read = async (): Promise<BucketMetadata> => (await bucket.getMetadata())[0];
  return {
    readCors: () => attempt('read the CORS rules', async () => ((await read()).cors ?? []).map(toCorsRule)),
    writeCors: (rules) =>
      attempt('write the CORS rules', async () => {
        await bucket.setMetadata({ cors: rules.map(fromGoogleCors) });
      }),
    readLifecycle: () =>
      attempt('read the lifecycle rules', async () =>
        ((await read()).lifecycle?.rule ?? []).map(toLifecycleRule),
      ),
    writeLifecycle: (rules) =>
      attempt('write the lifecycle rules', async () => {
        await bucket.setMetadata({ lifecycle: { rule: rules.map(fromGoogleLifecycle) } });
      }),
    readPublicAccess: () =>
      attempt('read the public access prevention', async () =>
        (await read()).iamConfiguration?.publicAccessPrevention === 'enforced' ? 'blocked' : 'open',
      ),
    blockPublicAccess: () =>
      attempt('enforce public access prevention', async () => {
        await bucket.setMetadata({ iamConfiguration: { publicAccessPrevention: 'enforced' } });
      }),
  };
}

/** Google has one list for both kinds of header. */
function toCorsRule(raw: GoogleCors): CorsRule {
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

function toLifecycleRule(raw: GoogleLifecycle): LifecycleRule {
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
