import { generateKeyPairSync } from 'node:crypto';
import { GCS_EMULATORS, type GcsEmulatorName } from '@/testing/real-servers/gcs-emulators';
import { makeBucket } from '@/testing/real-servers/make-bucket';
import { S3_SERVERS, type S3ServerName } from '@/testing/real-servers/s3-servers';
import { startGcsGate } from '@/testing/storage/gcs-gate';

/** A real store, running, and the variables by which the app is told of it. */
export type RunningStore = Readonly<{ variables: Record<string, string>; close(): Promise<void> }>;

/** How a command ends on a store, and what it must say there. */
export type Outcome = Readonly<{ exitCode: number; says: readonly RegExp[] }>;

export type Store = Readonly<{
  /** As it is asked for by name. */
  server: S3ServerName | GcsEmulatorName;
  what: string;
  start: () => Promise<RunningStore>;
  /** Where the store lacks something that the commands must name; both end well without. */
  setup?: Outcome;
  doctor?: Outcome;
}>;

const BUCKET = 'photos';

/** Every provider, on its own server or the closest there is. */
export const STORES: readonly Store[] = [
  { server: 'radosgw', what: 'S3 on radosgw, uploads by POST', start: () => startS3('radosgw') },
  {
    server: 'radosgw',
    what: 'R2 as it is used, on radosgw, uploads by PUT',
    start: () => startS3('radosgw', 'r2'),
  },
  { server: 'versitygw', what: 'S3 on versitygw', start: () => startS3('versitygw') },
  { server: 'minio', what: 'S3 on MinIO', start: () => startS3('minio') },
  { server: 'seaweedfs', what: 'S3 on SeaweedFS', start: () => startS3('seaweedfs') },
  { server: 'garage', what: 'S3 on Garage', start: () => startS3('garage') },
  {
    server: 'moto',
    what: 'S3 on moto, which checks no signature',
    start: () => startS3('moto'),
    doctor: {
      exitCode: 1,
      says: [
        /The bucket accepts a file larger than granted/,
        /The bucket accepts a file of a type other than granted/,
        /The bucket accepts a file under a key other than granted/,
        /The bucket accepts a file sent after its grant has expired/,
        /Anyone can write under uploads\/ without a signature/,
        /Anyone can list the bucket/,
      ],
    },
  },
  {
    server: 'fake-gcs-server',
    what: 'GCS on fake-gcs-server behind a gate',
    start: () => startGoogle('fake-gcs-server'),
  },
  {
    server: 'storage-testbench',
    what: 'GCS on storage-testbench behind a gate',
    start: () => startGoogle('storage-testbench'),
  },
];

async function startS3(name: S3ServerName, provider: 's3' | 'r2' = 's3'): Promise<RunningStore> {
  const server = await S3_SERVERS[name].start();
  await makeBucket(server, BUCKET);
  const prefix = provider === 's3' ? 'AWS' : 'R2';
  return {
    variables: {
      STORAGE_PROVIDER: provider,
      STORAGE_BUCKET: BUCKET,
      STORAGE_ENDPOINT: server.url,
      ...(provider === 's3' ? { STORAGE_REGION: server.region } : {}),
      [`${prefix}_ACCESS_KEY_ID`]: server.accessKeyId,
      [`${prefix}_SECRET_ACCESS_KEY`]: server.secretAccessKey,
    },
    close: server.close,
  };
}

async function startGoogle(name: GcsEmulatorName): Promise<RunningStore> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const emulator = await GCS_EMULATORS[name].start(BUCKET);
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
