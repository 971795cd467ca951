import type { BucketMetadata } from '@google-cloud/storage';
import { createAttempt } from '@/lib/storage/attempt';
import { createGcsClient } from '@/lib/storage/gcs/create-gcs-client';
import type { GcsStorageConfig } from '@/lib/storage/gcs/gcs-storage-config';
import { toStorageError } from '@/lib/storage/gcs/map-error';
import type { BucketAdmin } from '@/lib/storage/rules/bucket-rules';
import {
  fromGoogleCors,
  fromGoogleLifecycles,
  toCorsRule,
  toLifecycleRules,
} from '@/lib/storage/rules/gcs-documents';
import { toGoogleKeeping, UNKNOWN_KEEPING } from '@/lib/storage/rules/gcs-keeping';

const attempt = createAttempt(toStorageError);

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
    readKeeping: async () => {
      try {
        return toGoogleKeeping(await read());
      } catch {
        return UNKNOWN_KEEPING;
      }
    },
  };
}
