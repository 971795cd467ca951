/** The table of planted faults on real servers: every row that needs nothing of the embedded bucket itself. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll } from 'vitest';
import { createBucketAdmin, StorageError, wantedRules } from '@/lib/storage';
import { makeBucket } from '@/testing/real-servers/make-bucket';
import type { S3Server } from '@/testing/real-servers/s3-server';
import { S3_SERVERS } from '@/testing/real-servers/s3-servers';
import { startOrExplain } from '@/testing/real-servers/start-or-explain';
import { describePlanted } from './describe-planted';
import { examinePlanted } from './examine-planted';
import type { Ground } from './ground';
import { PLANTED_FAULTS } from './kinds';
import { ORIGIN } from './origin';
import type { PlantedFault } from './planted-fault';

const NAMES = ['radosgw', 'versitygw', 'minio'] as const;

for (const name of NAMES) {
  const server = await startOrExplain(name, S3_SERVERS[name].start);
  if (server === null) continue;
  afterAll(server.close);
  const ground = groundOn(server);
  const told = [
    ...(await examinePlanted(ground)),
    ...(await examinePlanted(ground, { storage: { uploadMethod: 'put' } })),
  ];
  // The part that differs from run to run stands in brackets or behind a colon.
  const lacks = told.flatMap(({ level, message }) =>
    level === 'ok' ? [] : [message.split(/[(:]/, 1)[0] ?? ''],
  );
  for (const one of PLANTED_FAULTS) {
    const faults = one.faults.filter(({ plant }) => isFor(name, plant));
    if (faults.length > 0) {
      describePlanted({ ...one, kind: `${name}, ${one.kind}`, faults }, { name, ground, lacks });
    }
  }
}

/** The embedded bucket's options, and its clock, are its own; MinIO takes no CORS rules, versitygw no lifecycle rules. */
function isFor(name: (typeof NAMES)[number], fault: PlantedFault['plant']): boolean {
  const plant = typeof fault === 'function' ? fault() : fault;
  if (name === 'versitygw' && plant?.lifecycle !== undefined) return false;
  const isForEvery = plant?.bucket === undefined && plant?.aheadMs === undefined && plant?.cdn === undefined;
  return isForEvery && (name !== 'minio' || plant?.cors === undefined);
}

function groundOn(server: S3Server): Ground {
  let made = 0;
  return async () => {
    const bucket = `photos-${++made}`;
    await makeBucket(server, bucket);
    const { accessKeyId, secretAccessKey, url, region } = server;
    const storage = {
      ...({ provider: 'local', bucket, region, endpoint: url, forcePathStyle: true } as const),
      credentials: { accessKeyId, secretAccessKey },
    };
    const admin = await createBucketAdmin(storage);
    const wanted = wantedRules({
      ...{ origins: [ORIGIN], uploadMethod: 'post', blocksPublicAccess: false, hasMultipart: false },
    });
    const [rule] = wanted.cors;
    const methods = ['POST', 'PUT', 'GET', 'HEAD'];
    if (rule) await whereThereIs(admin.writeCors([{ ...rule, methods, allowedHeaders: ['*'] }]));
    await whereThereIs(admin.writeLifecycle(wanted.lifecycle));
    return {
      storage,
      limits: { slowMs: 30_000, requestMs: 6_000 },
      wait: (ms) => sleep(ms),
      close: async () => {},
    };
  };
}

/** A server that has no such rules goes without. */
async function whereThereIs(written: Promise<void>): Promise<void> {
  await written.catch((error: unknown) => {
    if (!(error instanceof StorageError) || error.code !== 'unsupported') throw error;
  });
}
