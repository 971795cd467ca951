import { setTimeout as sleep } from 'node:timers/promises';
import type { BucketConfig } from '@/lib/server/config';
import { createImageId } from '@/lib/shared/keys/image-id';
import { createBucketAdmin, createStorage, formatDocuments } from '@/lib/storage';
import { wantedFor } from '../setup/wanted-for';
import type { Examination } from './examination';

/** Everything the checks need for one run on a configured bucket. */
export async function beginExamination(
  config: BucketConfig,
  outside: Partial<Pick<Examination, 'fetch' | 'now' | 'wait'>> = {},
): Promise<Examination> {
  const now = outside.now ?? Date.now;
  const wanted = wantedFor(config);
  const documents = formatDocuments(config.storage, wanted, { hasCloudFront: config.cloudFront !== null });
  return {
    config,
    wanted,
    storage: createStorage(config.storage),
    admin: await createBucketAdmin(config.storage),
    fetch: outside.fetch ?? globalThis.fetch,
    now,
    wait: outside.wait ?? ((ms) => sleep(ms)),
    id: createImageId(now()),
    written: new Set(),
    documentFor: (file) => {
      const found = documents.find((one) => one.file.startsWith(file.replace(/\.json$/, '')));
      return found ? `${found.purpose}\n${found.text}` : 'See npm run bucket:setup -- --print.';
    },
  };
}
