import { generateKeyPairSync } from 'node:crypto';
import { makeBucket } from '@/lib/storage/servers/make-bucket';
import { startFakeGcs } from '@/lib/storage/servers/start-fake-gcs';
import { startRadosgw } from '@/lib/storage/servers/start-radosgw';
import { startGcsGate } from '@/lib/storage/testing/gcs-gate';

/** A real store, running, and the variables by which the app is told of it. */
export type RunningStore = Readonly<{ variables: Record<string, string>; close(): Promise<void> }>;

export type Store = Readonly<{
  /** As EXPECT_SERVERS names what it needs. */
  server: string;
  what: string;
  start: () => Promise<RunningStore>;
}>;

const BUCKET = 'photos';

/** Every provider, on its own server or the closest there is. */
export const STORES: readonly Store[] = [
  { server: 'radosgw', what: 'S3 on radosgw, uploads by POST', start: () => startCeph('s3') },
  { server: 'radosgw', what: 'R2 as it is used, on radosgw, uploads by PUT', start: () => startCeph('r2') },
  { server: 'fake-gcs-server', what: 'GCS on fake-gcs-server behind a gate', start: startGoogle },
];

async function startCeph(provider: 's3' | 'r2'): Promise<RunningStore> {
  const gateway = await startRadosgw();
  await makeBucket(gateway, BUCKET);
  const prefix = provider === 's3' ? 'AWS' : 'R2';
  return {
    variables: {
      STORAGE_PROVIDER: provider,
      STORAGE_BUCKET: BUCKET,
      STORAGE_ENDPOINT: gateway.url,
      [`${prefix}_ACCESS_KEY_ID`]: gateway.accessKeyId,
      [`${prefix}_SECRET_ACCESS_KEY`]: gateway.secretAccessKey,
    },
    close: gateway.close,
  };
}

async function startGoogle(): Promise<RunningStore> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const emulator = await startFakeGcs(BUCKET);
  const gate = await startGcsGate({ upstream: emulator.url, bucket: BUCKET, publicKey });
  return {
    variables: {
      STORAGE_PROVIDER: 'gcs',
      STORAGE_BUCKET: BUCKET,
      STORAGE_ENDPOINT: gate.url,
      GCS_CREDENTIALS_JSON: JSON.stringify({
        type: 'service_account',
        project_id: 'test',
        client_email: 'sluice@test.iam.gserviceaccount.com',
        private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
      }),
    },
    async close() {
      await gate.close();
      await emulator.close();
    },
  };
}
