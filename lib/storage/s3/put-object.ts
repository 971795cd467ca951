import { setTimeout as sleep } from 'node:timers/promises';
import { PutObjectCommand, type PutObjectCommandInput, type S3Client } from '@aws-sdk/client-s3';
import type { PutOptions } from '../object-storage';
import { headerFields } from './header-fields';

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
  const write = (conditions: Readonly<{ IfNoneMatch?: string; IfMatch?: string }>) =>
    sendAgainOnConflict(client, {
      ...target,
      Body: bytes,
      ContentLength: bytes.length,
      ...headerFields(headers),
      ...conditions,
    });
  if (ifMatch === undefined) return write(createOnly ? { IfNoneMatch: '*' } : {});
  try {
    await write({ IfMatch: `"${ifMatch}"` });
  } catch (error) {
    if (!isNamed(error, 'PreconditionFailed')) throw error;
    // Ceph 16 compares the header with the bare tag, so with quotes nothing ever matches. Where quotes are understood, what
    // did not match with them does not match without.
    await write({ IfMatch: ifMatch }).catch((second: unknown) => {
      throw isNamed(second, 'InvalidArgument') ? error : second;
    });
  }
}

async function sendAgainOnConflict(client: S3Client, input: PutObjectCommandInput): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await client.send(new PutObjectCommand(input));
      return;
    } catch (error) {
      // 409: another conditional write is under way and either may win. S3 asks to send it again; then one of the two finds the other's object.
      if (!isNamed(error, 'ConditionalRequestConflict') || attempt === MAX_ATTEMPTS) throw error;
      await sleep(50 * 2 ** attempt);
    }
  }
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
