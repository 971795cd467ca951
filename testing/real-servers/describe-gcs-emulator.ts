import { generateKeyPairSync } from 'node:crypto';
import { afterAll, describe } from 'vitest';
import { httpBrowser } from '@/lib/storage/contract/http-browser';
import { createStorage } from '@/lib/storage/create-storage';
import { describeObjectStorage } from '@/lib/storage/object-storage.contract';
import { startGcsGate } from '../storage/gcs-gate';
import { emptyBucket } from './empty-bucket';
import { GCS_EMULATORS, type GcsEmulatorName, type GcsEmulatorRow } from './gcs-emulators';
import { startOrExplain } from './start-or-explain';

/** Runs the contract on one emulator, behind a gate that checks signatures; nothing where the emulator cannot be had. */
export async function describeGcsEmulator(name: GcsEmulatorName): Promise<void> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const { start, lacks = {} }: GcsEmulatorRow = GCS_EMULATORS[name];
  const emulator = await startOrExplain(name, () => start());
  let offsetMs = 0;
  const gate = emulator
    ? await startGcsGate({
        upstream: emulator.url,
        bucket: emulator.bucket,
        publicKey,
        clock: () => Date.now() + offsetMs,
      })
    : null;

  afterAll(async () => {
    await gate?.close();
    await emulator?.close();
  });

  describe.skipIf(gate === null)(`GCS storage over ${name}, behind a gate that checks signatures`, () => {
    describe.each([
      ['the contract', ''],
      ['the contract, below a prefix', 'team/app/'],
    ])('%s', (name, prefix) => {
      describeObjectStorage(name, async () => {
        const storage = createStorage({
          provider: 'gcs',
          prefix,
          bucket: emulator?.bucket ?? '',
          endpoint: gate?.url ?? '',
          credentials: {
            type: 'service_account',
            project_id: 'test',
            client_email: 'sluice@test.iam.gserviceaccount.com',
            private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
          },
        });
        offsetMs = 0;
        await emptyBucket(storage);
        return {
          storage,
          ...httpBrowser(),
          advanceClock: (seconds) => {
            offsetMs += seconds * 1_000;
          },
          // Google's forms know no SHA-256.
          lacks: { sha256InUploads: true, ...lacks },
          close: async () => {},
        };
      });
    });
  });
}
