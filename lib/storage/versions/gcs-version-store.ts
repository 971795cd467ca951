import type { Bucket, BucketMetadata, FileMetadata, GetFilesOptions } from '@google-cloud/storage';
import { mapBounded } from '@/lib/shared/map-bounded';
import { createAttempt } from '../attempt';
import { createKeyPrefixer } from '../create-prefixed-storage';
import { createGcsClient } from '../gcs/create-gcs-client';
import type { GcsStorageConfig } from '../gcs/gcs-storage-config';
import { toStorageError } from '../gcs/map-error';
import type { Keeping } from '../rules/bucket-rules';
import { toLifecycleRules } from '../rules/gcs-documents';
import { toGoogleKeeping, UNKNOWN_KEEPING } from '../rules/gcs-keeping';
import { daysInForce } from '../rules/lifecycle-effects';
import type { ErasedVersions, VersionStore } from './version-store';

const attempt = createAttempt(toStorageError);

const PAGE = 1_000;
const PREFIXES_AT_ONCE = 8;
const DELETES_AT_ONCE = 32;

type Listed = FileMetadata & Readonly<{ softDeleteTime?: string; hardDeleteTime?: string }>;
type ListAnswer = Readonly<{ items?: readonly Listed[]; nextPageToken?: string }>;

/** The versions of what lies below the prefix, in a bucket of Google's: generations, which the right to delete objects covers. */
export function createGcsVersionStore(config: GcsStorageConfig): VersionStore {
  const { prefix = '' } = config;
  const bucket = createGcsClient(config).bucket(config.bucket);
  const whole = createKeyPrefixer(prefix);
  const read = async (): Promise<BucketMetadata> => (await bucket.getMetadata())[0];
  return {
    async readKeeping() {
      try {
        return toGoogleKeeping(await read());
      } catch {
        return keepingOfListings(bucket, prefix).catch(() => UNKNOWN_KEEPING);
      }
    },
    async readEnd(below) {
      try {
        const rules = ((await read()).lifecycle?.rule ?? []).flatMap(toLifecycleRules);
        const days = daysInForce(rules, whole(below), Date.now());
        return days === null ? { kind: 'never' } : { kind: 'days', days };
      } catch {
        return { kind: 'unknown' };
      }
    },
    mayErase: async () => true,
    erase: (prefixes) =>
      attempt('delete versions', async () => {
        const erased = await mapBounded(prefixes.map(whole), PREFIXES_AT_ONCE, (below) =>
          eraseUnder(bucket, below),
        );
        return {
          removed: erased.reduce((sum, { removed }) => sum + removed, 0),
          left: erased.reduce((sum, { left }) => sum + left, 0),
        };
      }),
  };
}

/** Without the right to read the bucket's settings: what was deleted lately tells whether it is kept. */
async function keepingOfListings(bucket: Bucket, prefix: string): Promise<Keeping> {
  const versions = await listPage(bucket, { prefix: `${prefix}trash/`, versions: true });
  const hasVersions = (versions.items ?? []).some(({ timeDeleted }) => timeDeleted !== undefined);
  const [deleted] = (await listPage(bucket, { prefix, softDeleted: true, maxResults: 1 })).items ?? [];
  const seconds = deleted
    ? (Date.parse(deleted.hardDeleteTime ?? '') - Date.parse(deleted.softDeleteTime ?? '')) / 1_000
    : Number.NaN;
  return {
    ...UNKNOWN_KEEPING,
    ...(hasVersions ? { versioning: 'on' as const } : {}),
    ...(Number.isNaN(seconds) ? {} : { softDeleteSeconds: seconds }),
  };
}

async function listPage(bucket: Bucket, options: GetFilesOptions): Promise<ListAnswer> {
  const [, , answer] = await bucket.getFiles({
    autoPaginate: false,
    maxResults: PAGE,
    fields: 'items(name,generation,timeDeleted,softDeleteTime,hardDeleteTime),nextPageToken',
    ...options,
  });
  return (answer ?? {}) as ListAnswer;
}

async function eraseUnder(bucket: Bucket, prefix: string): Promise<ErasedVersions> {
  let removed = 0;
  let left = 0;
  let pageToken: string | undefined;
  do {
    const page = await listPage(bucket, {
      prefix,
      versions: true,
      ...(pageToken === undefined ? {} : { pageToken }),
    });
    await mapBounded(page.items ?? [], DELETES_AT_ONCE, async ({ name, generation }) => {
      // An answer with what lies elsewhere is not believed: what is found is deleted.
      if (!name?.startsWith(prefix) || generation === undefined) return;
      try {
        await bucket.file(name, { generation }).delete({ ignoreNotFound: true });
        removed += 1;
      } catch {
        left += 1;
      }
    });
    pageToken = page.nextPageToken;
  } while (pageToken !== undefined);
  return { removed, left };
}
