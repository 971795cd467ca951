/**
 * The S3 servers the product is tried on: by the contract suite, and by setup, doctor and a browser (`e2e/stores`). Another
 * server is a row here and a test file that names it.
 */
import type { StorageFixture } from '@/lib/storage/contract/storage-fixture';
import type { S3Server } from './s3-server';
import { startGarage } from './start-garage';
import { startMinio } from './start-minio';
import { startMoto } from './start-moto';
import { startRadosgw } from './start-radosgw';
import { startSeaweedfs } from './start-seaweedfs';
import { startVersitygw } from './start-versitygw';

/** How a server is started, and what it is known not to do. */
export type S3ServerRow = Readonly<{
  title: string;
  start: () => Promise<S3Server>;
  lacks?: NonNullable<StorageFixture['lacks']>;
}>;

/** By the name each is asked for with: `npm run test:servers -- minio`. */
export const S3_SERVERS = {
  radosgw: { title: "Ceph's Object Gateway", start: startRadosgw, lacks: { sha256InUploads: true } },
  versitygw: { title: 'versitygw', start: startVersitygw },
  minio: { title: 'MinIO', start: startMinio },
  seaweedfs: { title: 'SeaweedFS', start: startSeaweedfs, lacks: { orderAcrossFolders: true } },
  garage: { title: 'Garage', start: startGarage },
  moto: { title: 'moto', start: startMoto, lacks: { signatures: true } },
} as const satisfies Record<string, S3ServerRow>;

export type S3ServerName = keyof typeof S3_SERVERS;
