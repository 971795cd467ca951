import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { ObjectHeaders } from '../object-store';
import { openBlobFolder, sharedBlobName } from './blob-folder';
import { indexKey } from './index-key';
import type { ObjectEntry } from './object-entry';
import { openObjectIndex } from './object-index';

const BATCH = 10_000;

/**
 * Fills a bucket folder that nobody has open with many objects that share the same bytes: a million in seconds, for
 * benchmarks and tests. The shared file is never removed, not even with the last of its objects.
 */
export async function seedObjects(
  dir: string,
  keys: Iterable<string>,
  content: Readonly<{ bytes: Uint8Array; headers: ObjectHeaders; lastModifiedMs: number }>,
): Promise<void> {
  const sha256 = createHash('sha256').update(content.bytes).digest();
  const blob = sharedBlobName(sha256.toString('hex'));
  const blobs = await openBlobFolder(join(dir, 'blobs'));
  const file = await blobs.create(blob).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return null;
    throw error;
  });
  if (file) {
    await file.writeFile(content.bytes);
    await file.sync();
    await file.close();
  }
  const entry: ObjectEntry = {
    blob,
    sizeBytes: content.bytes.length,
    etag: createHash('md5').update(content.bytes).digest('hex'),
    checksumSha256: sha256.toString('base64'),
    lastModifiedMs: content.lastModifiedMs,
    headers: content.headers,
  };
  const index = await openObjectIndex(join(dir, 'index'), dir);
  try {
    let batch = index.batch();
    for (const key of keys) {
      batch.put(indexKey('object', key), entry);
      if (batch.length < BATCH) continue;
      await batch.write();
      batch = index.batch();
    }
    await batch.write({ sync: true });
  } finally {
    await index.close();
  }
}
