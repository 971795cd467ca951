import { realpath, stat } from 'node:fs/promises';
import { OWN_FOLDERS } from '@/lib/shared/keys/own-folders';
import { createStorage, type StorageConfig } from '@/lib/storage';
import { isBucketFolder } from '../is-bucket-folder';
import { UsageError } from '../run-command';
import type { ImportSource } from './parse-import-source';
import type { SourceEntry } from './source-entry';
import { walkBucket } from './walk-bucket';
import { walkPlace } from './walk-export';

/** A place that pictures come from: it can be walked any number of times. */
export type OpenedSource = Readonly<{ name: string; walk(): AsyncGenerator<SourceEntry> }>;

/** Where and as whom a bucket is read that is not the app's. */
export type SourceAccess = Readonly<{
  endpoint: string | undefined;
  region: string | undefined;
  profile: string | undefined;
}>;

/** Opens the place. `own` is the app's bucket. Throws for a folder that is not there. */
export async function openSource(
  source: ImportSource,
  reach: SourceAccess,
  own: StorageConfig,
): Promise<OpenedSource> {
  return source.kind === 'folder' ? openFolder(source.path) : openBucket(source, reach, own);
}

async function openFolder(path: string): Promise<OpenedSource> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new Error(`There is no folder ${path}. Check its name.`);
  if (!found.isDirectory()) throw new Error(`${path} is a file. Give the folder that contains it.`);
  // The folder itself may be reached by a link; nothing in it may.
  const root = await realpath(path);
  if (await isBucketFolder(root)) {
    throw new Error(
      `${path} is where a built-in bucket keeps its files. Export its pictures to another folder, and import that.`,
    );
  }
  return { name: path, walk: () => walkPlace(root) };
}

type BucketSource = Exclude<ImportSource, { kind: 'folder' }>;

function openBucket(source: BucketSource, reach: SourceAccess, own: StorageConfig): OpenedSource {
  const { kind, prefix } = source;
  const config = sourceConfigOf(source, reach, own);
  const storage = createStorage(config);
  const isOwn = config.bucket === own.bucket && config.endpoint === own.endpoint && !('profile' in config);
  const ownPrefixes = isOwn ? OWN_FOLDERS.map((folder) => `${own.prefix ?? ''}${folder}/`) : [];
  return {
    name: `${kind === 's3' ? 's3' : 'gs'}://${config.bucket}/${prefix}`,
    walk: () => walkBucket(storage, { prefix, ownPrefixes }),
  };
}

/**
 * How a bucket is reached: as the app's own is, unless it is said to be elsewhere or is of another kind, and without the app's prefix.
 * Throws `UsageError` where it has no name and can't be the app's own.
 */
export function sourceConfigOf(
  { kind, bucket }: BucketSource,
  reach: SourceAccess,
  own: StorageConfig,
): StorageConfig {
  const isElsewhere = reach.endpoint !== undefined || reach.profile !== undefined;
  const isSameKind = (kind === 'gcs') === (own.provider === 'gcs');
  const isOwn = bucket === null || (!isElsewhere && isSameKind && bucket === own.bucket);
  if (bucket === null && (isElsewhere || !isSameKind)) {
    throw new UsageError(
      `The app's own bucket isn't ${kind === 's3' ? 'an S3' : 'a Google'} bucket. Give the name of one`,
    );
  }
  return isOwn ? { ...own, prefix: '' } : configOf(kind, bucket ?? '', reach, own);
}

function configOf(
  kind: 's3' | 'gcs',
  bucket: string,
  { endpoint, region, profile }: SourceAccess,
  own: StorageConfig,
): StorageConfig {
  if (kind === 'gcs') {
    const { credentials } = own.provider === 'gcs' ? own : {};
    return {
      provider: 'gcs',
      bucket,
      ...(credentials ? { credentials } : {}),
      ...(endpoint ? { endpoint } : {}),
    };
  }
  const isLike =
    endpoint === undefined && profile === undefined && (own.provider === 's3' || own.provider === 'r2');
  if (isLike) return { ...own, bucket, prefix: '', ...(region ? { region } : {}) };
  return {
    ...{ provider: 's3', bucket, region: region ?? (own.provider === 's3' ? own.region : 'us-east-1') },
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    ...(profile ? { profile } : {}),
  };
}
