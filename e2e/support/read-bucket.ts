import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WORKER } from './ports';

/** Where the server of this worker keeps its bucket. */
export const BUCKET_DIRECTORY = fileURLToPath(
  new URL(`../../test-results/bucket-${WORKER}`, import.meta.url),
);

/** Whether any file of the bucket, image or index, holds this text. */
export async function bucketHolds(text: string): Promise<boolean> {
  const entries = await readdir(BUCKET_DIRECTORY, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((one) => one.isFile())) {
    const bytes = await readFile(join(entry.parentPath, entry.name)).catch(() => Buffer.alloc(0));
    if (bytes.includes(text)) return true;
  }
  return false;
}
