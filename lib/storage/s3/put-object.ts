import { setTimeout as sleep } from 'node:timers/promises';
import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { PutOptions } from '@/lib/storage/object-storage';
import { headerFields } from '@/lib/storage/s3/header-fields';

const MAX_ATTEMPTS = 4;

/**
 * Writes an object; with `createOnly` only where there is none, with `ifMatch` only over that version. The SDK signs the SHA-256 of the bytes, so a server that checks
 * signatures stores nothing else.
 */
export async function putObject(
  client: S3Client,
  target: Readonly<{ Bucket: string; Key: string }>,
  bytes: Uint8Array,
  { headers, createOnly = false, ifMatch }: PutOptions,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await client.send(
        new PutObjectCommand({
          ...target,
          Body: bytes,
          ContentLength: bytes.length,
          ...headerFields(headers),
          ...(createOnly ? { IfNoneMatch: '*' } : {}),
          ...(ifMatch === undefined ? {} : { IfMatch: `"${ifMatch}"` }),
        }),
      );
      return;
    } catch (error) {
      // 409: another conditional write is under way and either may win. S3 asks to send it again; then one of the two finds the other's object.
      if (!isConflict(error) || attempt === MAX_ATTEMPTS) throw error;
      await sleep(50 * 2 ** attempt);
    }
  }
}

function isConflict(error: unknown): boolean {
  return error instanceof Error && error.name === 'ConditionalRequestConflict';
}
