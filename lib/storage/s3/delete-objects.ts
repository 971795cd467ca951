import { DeleteObjectsCommand, type S3Client } from '@aws-sdk/client-s3';
import type { StorageError } from '../object-storage';
import { toStorageError } from './map-error';

/** Most keys one request may carry: https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html */
const MAX_KEYS = 1_000;

/**
 * Deletes any number of keys. All are tried even when some fail; then throws for the first failure, naming its key and how
 * many there were.
 */
export async function deleteObjects(
  client: S3Client,
  bucket: string,
  keys: readonly string[],
): Promise<void> {
  const unique = [...new Set(keys)];
  const failures: StorageError[] = [];
  for (let start = 0; start < unique.length; start += MAX_KEYS) {
    const chunk = unique.slice(start, start + MAX_KEYS);
    const what = chunk.length === 1 ? `delete ${chunk[0]}` : `delete ${chunk.length} objects`;
    try {
      const { Errors = [] } = await client.send(
        new DeleteObjectsCommand({
          Bucket: bucket,
          // Quiet: only failures come back.
          Delete: { Objects: chunk.map((Key) => ({ Key })), Quiet: true },
        }),
      );
      for (const { Key, Code } of Errors) {
        const all = Errors.length === 1 ? '' : `, one of ${Errors.length} that could not be deleted`;
        failures.push(toStorageError({ Code }, `delete ${Key}${all}`));
      }
    } catch (error) {
      failures.push(toStorageError(error, what));
    }
  }
  if (failures[0]) throw failures[0];
}
