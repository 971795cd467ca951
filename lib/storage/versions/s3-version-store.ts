import {
  DeleteObjectsCommand,
  GetBucketLifecycleConfigurationCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  type ObjectIdentifier,
  type S3Client,
} from '@aws-sdk/client-s3';
import { mapBounded } from '@/lib/shared/map-bounded';
import { createAttempt } from '../attempt';
import { CAPABILITIES } from '../capabilities';
import { createKeyPrefixer } from '../create-prefixed-storage';
import { KEEPS_NOTHING, type Keeping } from '../rules/bucket-rules';
import { isNamed } from '../rules/is-named';
import { daysInForce } from '../rules/lifecycle-effects';
import { toLifecycleRule } from '../rules/s3-documents';
import { readS3Keeping } from '../rules/s3-keeping';
import { createS3Client } from '../s3/create-s3-client';
import { toStorageError } from '../s3/map-error';
import type { S3StorageConfig } from '../s3/s3-storage-config';
import type { ErasedVersions, PrefixEnd, VersionStore } from './version-store';

const attempt = createAttempt(toStorageError);

const PAGE = 1_000;
const PREFIXES_AT_ONCE = 8;
const DAY_MS = 86_400_000;

/** Nothing of ours has this key: deleting a version of it that is none needs the right and changes nothing. */
const NOBODYS_KEY = 'system/week/no-such-object';

/** The versions of what lies below the prefix, in a bucket that speaks S3. R2 and the embedded bucket have none, whatever their answers call one. */
export function createS3VersionStore(config: S3StorageConfig): VersionStore {
  const client = createS3Client(config);
  const { bucket, prefix = '' } = config;
  const whole = createKeyPrefixer(prefix);
  const hasVersions = CAPABILITIES[config.provider].hasVersions;
  return {
    async readKeeping() {
      if (!hasVersions) return KEEPS_NOTHING;
      const keeping = await readS3Keeping(client, bucket);
      if (keeping.versioning !== 'unknown') return keeping;
      return {
        ...keeping,
        versioning: await versioningOfObject(client, bucket, prefix).catch(() => 'unknown' as const),
      };
    },
    readEnd: async (below, sampleKey) =>
      readEnd(client, bucket, whole(below), sampleKey === null ? null : whole(sampleKey)),
    async mayErase() {
      if (!hasVersions) return false;
      try {
        await client.send(new ListObjectVersionsCommand({ Bucket: bucket, Prefix: prefix, MaxKeys: 1 }));
        const { Errors = [] } = await client.send(
          deleteCommand(bucket, [{ Key: whole(NOBODYS_KEY), VersionId: 'null' }]),
        );
        return Errors.every(({ Code }) => Code !== 'AccessDenied');
      } catch {
        return false;
      }
    },
    erase: (prefixes) =>
      attempt('delete versions', async () => {
        const erased = await mapBounded(prefixes.map(whole), PREFIXES_AT_ONCE, (below) =>
          eraseUnder(client, bucket, below),
        );
        return {
          removed: erased.reduce((sum, { removed }) => sum + removed, 0),
          left: erased.reduce((sum, { left }) => sum + left, 0),
        };
      }),
  };
}

/** An object of a versioned bucket carries the id of its version, and one of a suspended one the word null. */
async function versioningOfObject(
  client: S3Client,
  bucket: string,
  prefix: string,
): Promise<Keeping['versioning']> {
  const { Contents = [] } = await client.send(
    new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, MaxKeys: 1 }),
  );
  const key = Contents[0]?.Key;
  if (key === undefined) return 'unknown';
  const { VersionId } = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
  if (VersionId === undefined) return 'off';
  return VersionId === 'null' ? 'suspended' : 'on';
}

async function readEnd(
  client: S3Client,
  bucket: string,
  prefix: string,
  sampleKey: string | null,
): Promise<PrefixEnd> {
  try {
    const { Rules = [] } = await client.send(new GetBucketLifecycleConfigurationCommand({ Bucket: bucket }));
    const days = daysInForce(Rules.map(toLifecycleRule), prefix, Date.now());
    return days === null ? { kind: 'never' } : { kind: 'days', days };
  } catch (error) {
    if (isNamed(error, ['NoSuchLifecycleConfiguration'])) return { kind: 'never' };
    if (toStorageError(error, 'look').code === 'unsupported') return { kind: 'by-sweep' };
    if (sampleKey === null) return { kind: 'unknown' };
    return endOfObject(client, bucket, sampleKey).catch(() => ({ kind: 'unknown' as const }));
  }
}

/** `x-amz-expiration: expiry-date="Fri, 21 Dec 2029 00:00:00 GMT", rule-id="…"`, which is the midnight after so many days. */
async function endOfObject(client: S3Client, bucket: string, key: string): Promise<PrefixEnd> {
  const { Expiration, LastModified } = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
  const endMs = Date.parse(/expiry-date="([^"]+)"/.exec(Expiration ?? '')?.[1] ?? '');
  if (Number.isNaN(endMs) || LastModified === undefined) return { kind: 'unknown' };
  return { kind: 'days', days: Math.max(0, Math.floor((endMs - LastModified.getTime()) / DAY_MS)) };
}

async function eraseUnder(client: S3Client, bucket: string, prefix: string): Promise<ErasedVersions> {
  let removed = 0;
  let left = 0;
  let at: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined } | null = {};
  while (at !== null) {
    const page: Awaited<ReturnType<typeof listVersions>> = await listVersions(client, bucket, prefix, at);
    // A server that answers what lies elsewhere is not believed: what is found is deleted.
    const found = [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])].flatMap(({ Key, VersionId }) =>
      Key?.startsWith(prefix) ? [{ Key, VersionId: VersionId ?? 'null' }] : [],
    );
    if (found.length > 0) {
      const { Errors = [] } = await client.send(deleteCommand(bucket, found));
      left += Errors.length;
      removed += found.length - Errors.length;
    }
    at =
      page.IsTruncated === true
        ? { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker }
        : null;
  }
  return { removed, left };
}

function listVersions(
  client: S3Client,
  bucket: string,
  prefix: string,
  at: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined },
) {
  return client.send(new ListObjectVersionsCommand({ Bucket: bucket, Prefix: prefix, MaxKeys: PAGE, ...at }));
}

function deleteCommand(bucket: string, objects: ObjectIdentifier[]): DeleteObjectsCommand {
  return new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects: objects, Quiet: true } });
}
