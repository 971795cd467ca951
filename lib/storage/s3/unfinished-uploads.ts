import {
  AbortMultipartUploadCommand,
  CreateMultipartUploadCommand,
  ListMultipartUploadsCommand,
} from '@aws-sdk/client-s3';
import { createAttempt } from '../attempt';
import { StorageError } from '../object-storage';
import { createS3Client } from './create-s3-client';
import { toStorageError } from './map-error';
import type { S3StorageConfig } from './s3-storage-config';

const attempt = createAttempt(toStorageError);

/** Uploads in parts. The app sends none; the doctor looks at who may begin and end one. Throws `StorageError`. */
export type UnfinishedUploads = Readonly<{
  /** Begins one, and returns its id. */
  begin(key: string): Promise<string>;
  /** Ends it without an object; false where there was none any more. */
  abort(key: string, uploadId: string): Promise<boolean>;
  /** Ends all that were begun below a prefix, a thousand at most; returns how many. */
  abortAll(prefix: string): Promise<number>;
}>;

/** Creates them for a bucket that speaks S3. */
export function createS3UnfinishedUploads(config: S3StorageConfig): UnfinishedUploads {
  const client = createS3Client(config);
  const at = { Bucket: config.bucket };
  const abort = async (Key: string, UploadId: string) => {
    try {
      await attempt(`end an upload in parts to ${Key}`, async () => {
        await client.send(new AbortMultipartUploadCommand({ ...at, Key, UploadId }));
      });
      return true;
    } catch (error) {
      if (error instanceof StorageError && /NoSuchUpload|\b404\b/.test(error.message)) return false;
      throw error;
    }
  };
  return {
    begin: (Key) =>
      attempt(`begin an upload in parts to ${Key}`, async () => {
        const { UploadId } = await client.send(new CreateMultipartUploadCommand({ ...at, Key }));
        if (UploadId === undefined) throw new StorageError('unsupported', 'No upload in parts was begun.');
        return UploadId;
      }),
    abort,
    abortAll: (Prefix) =>
      attempt('list uploads in parts', async () => {
        const { Uploads = [] } = await client.send(new ListMultipartUploadsCommand({ ...at, Prefix }));
        // Some servers return those of every prefix.
        const own = Uploads.filter(({ Key }) => Key?.startsWith(Prefix));
        for (const { Key, UploadId } of own) if (Key && UploadId) await abort(Key, UploadId);
        return own.length;
      }),
  };
}
