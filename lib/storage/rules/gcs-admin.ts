import type { BucketMetadata } from '@google-cloud/storage';
import { createAttempt } from '../attempt';
import { ForeignAnswer } from '../foreign-answer';
import { createGcsClient } from '../gcs/create-gcs-client';
import type { GcsStorageConfig } from '../gcs/gcs-storage-config';
import { toStorageError } from '../gcs/map-error';
import type { BucketAdmin } from './bucket-rules';
import { fromGoogleCors, fromGoogleLifecycles, toCorsRule, toLifecycleRules } from './gcs-documents';
import { toGoogleKeeping, UNKNOWN_KEEPING } from './gcs-keeping';
import { readGoogleTraits } from './gcs-traits';

const attempt = createAttempt(toStorageError);

/** The admin of a bucket of Google's: every rule is a part of the bucket's metadata. */
export function createGcsAdmin(config: GcsStorageConfig): BucketAdmin {
  const bucket = createGcsClient(config).bucket(config.bucket);
  const read = async (): Promise<BucketMetadata> => {
    const [metadata] = await bucket.getMetadata();
    // A page of something in between comes as text, and would seem to be a bucket without rules.
    if (typeof metadata === 'object') return metadata;
    throw new ForeignAnswer({ status: 200, headers: {}, body: String(metadata) });
  };
  return {
    readCors: () => attempt('read the CORS rules', async () => ((await read()).cors ?? []).map(toCorsRule)),
    writeCors: (rules) =>
      attempt('write the CORS rules', async () => {
        await bucket.setMetadata({ cors: rules.map(fromGoogleCors) });
      }),
    readLifecycle: () =>
      attempt('read the lifecycle rules', async () =>
        ((await read()).lifecycle?.rule ?? []).flatMap(toLifecycleRules),
      ),
    writeLifecycle: (rules) =>
      attempt('write the lifecycle rules', async () => {
        await bucket.setMetadata({ lifecycle: { rule: [...fromGoogleLifecycles(rules)] } });
      }),
    readPublicAccess: () =>
      attempt('read the public access prevention', async () =>
        (await read()).iamConfiguration?.publicAccessPrevention === 'enforced' ? 'blocked' : 'open',
      ),
    blockPublicAccess: () =>
      attempt('enforce public access prevention', async () => {
        await bucket.setMetadata({ iamConfiguration: { publicAccessPrevention: 'enforced' } });
      }),
    readTraits: () => readGoogleTraits(bucket, read),
    readKeeping: async () => {
      try {
        return toGoogleKeeping(await read());
      } catch {
        return UNKNOWN_KEEPING;
      }
    },
  };
}
