import type { File } from '@google-cloud/storage';
import { collectBody, tooLarge } from '../collect-body';
import { type ObjectInfo, StorageError } from '../object-storage';
import { toObjectInfo } from './to-object-info';

/**
 * The whole object in memory, and what the bucket tells of that very generation. Throws `too_large` as soon as a length over
 * `maxBytes` is announced or seen, and ends the connection then. The library compares the CRC32C.
 */
export async function readObject(
  file: File,
  { maxBytes, timeoutMs }: Readonly<{ maxBytes: number; timeoutMs: number }>,
): Promise<{ info: ObjectInfo; bytes: Uint8Array }> {
  const [metadata] = await file.getMetadata();
  const info = toObjectInfo(file.name, metadata);
  if (info.sizeBytes > maxBytes) throw tooLarge(file.name, maxBytes);
  const { generation } = metadata;
  const version = generation === undefined ? file : file.bucket.file(file.name, { generation });
  const body = version.createReadStream({ decompress: false });
  const timer = setTimeout(
    () => body.destroy(new StorageError('unavailable', `Reading ${file.name} took too long.`)),
    timeoutMs,
  );
  try {
    return { info, bytes: await collectBody(body, file.name, maxBytes) };
  } finally {
    clearTimeout(timer);
    body.destroy();
  }
}
