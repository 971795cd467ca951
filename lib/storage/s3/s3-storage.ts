import type { ObjectStorage } from '@/lib/storage/object-storage';
import { bucketOrigin } from '@/lib/storage/s3/bucket-origin';
import type { S3StorageConfig } from '@/lib/storage/s3/s3-storage-config';

/**
 * The storage of a bucket that speaks S3: AWS S3 and compatible servers, Cloudflare R2, the embedded bucket. Creating it does
 * nothing yet: the SDK, 100 to 160 ms of importing, is loaded by the first call. A `put` with `createOnly` whose answer was lost
 * and that was sent again throws `precondition_failed` although it was the one that succeeded.
 */
export function createS3Storage(config: S3StorageConfig): ObjectStorage {
  let loading: Promise<Omit<ObjectStorage, 'publicOrigin'>> | undefined;
  const driver = () => {
    loading ??= import('@/lib/storage/s3/s3-driver').then(({ createS3Driver }) => createS3Driver(config));
    return loading;
  };
  return {
    publicOrigin: bucketOrigin(config),
    createUpload: async (promise) => (await driver()).createUpload(promise),
    createDownloadUrl: async (key, options) => (await driver()).createDownloadUrl(key, options),
    head: async (key) => (await driver()).head(key),
    read: async (key, options) => (await driver()).read(key, options),
    put: async (key, bytes, options) => (await driver()).put(key, bytes, options),
    copy: async (sourceKey, targetKey, options) => (await driver()).copy(sourceKey, targetKey, options),
    delete: async (keys) => (await driver()).delete(keys),
    list: async (options) => (await driver()).list(options),
  };
}
