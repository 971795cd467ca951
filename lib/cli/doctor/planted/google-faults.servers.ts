/** Faults that only Google's store can have, on an emulator behind a gate that checks signatures. */
import { generateKeyPairSync } from 'node:crypto';
import { afterAll, describe } from 'vitest';
import { createBucketAdmin, type GcsStorageConfig, wantedRules } from '@/lib/storage';
import { makeGcsBucket } from '@/testing/real-servers/gcs-emulator';
import { startFakeGcs } from '@/testing/real-servers/start-fake-gcs';
import { startOrExplain } from '@/testing/real-servers/start-or-explain';
import { startGcsGate } from '@/testing/storage/gcs-gate';
import { describePlanted } from './describe-planted';
import type { Ground } from './ground';
import { GOOGLE_FAULTS, PAGE } from './rows/google-faults';

const emulator = await startOrExplain('fake-gcs-server', () => startFakeGcs());

afterAll(() => emulator?.close());

describe.skipIf(emulator === null)('on an emulator', () => {
  const faults = GOOGLE_FAULTS.map((row) => {
    const plant = typeof row.plant === 'function' ? row.plant() : (row.plant ?? {});
    return { ...row, plant: { ...plant, config: { origins: [PAGE], ...plant.config } } };
  });
  const kind = 'Google’s store';
  describePlanted(
    { kind, faults },
    { name: 'fake-gcs-server', ground: groundOn(emulator?.url ?? ''), lacks: [] },
  );
});

function groundOn(upstream: string): Ground {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const credentials = {
    type: 'service_account',
    project_id: 'test',
    client_email: 'sluice@test.iam.gserviceaccount.com',
    private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
  };
  let made = 0;
  return async () => {
    const bucket = `photos-${++made}`;
    await makeGcsBucket(upstream, bucket);
    let aheadMs = 0;
    const gate = await startGcsGate({ upstream, bucket, publicKey, clock: () => Date.now() + aheadMs });
    const storage: GcsStorageConfig = { provider: 'gcs', bucket, endpoint: gate.url, credentials };
    const admin = await createBucketAdmin(storage);
    const wanted = wantedRules({ origins: [PAGE], uploadMethod: 'post', blocksPublicAccess: true });
    await admin.writeCors(wanted.cors);
    await admin.writeLifecycle(wanted.lifecycle);
    await admin.blockPublicAccess();
    const wait = async (ms: number) => {
      aheadMs += ms;
    };
    return { storage, limits: { slowMs: 30_000, requestMs: 6_000 }, wait, close: gate.close };
  };
}
