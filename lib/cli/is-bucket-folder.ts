import { stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The contents of a built-in bucket's folder. */
const PARTS = ['blobs', 'index/CURRENT'];

/** Whether a built-in bucket keeps its files in this folder, running or not. */
export async function isBucketFolder(folder: string): Promise<boolean> {
  const found = await Promise.all(PARTS.map((part) => stat(join(folder, part)).catch(() => null)));
  return found.every((part) => part !== null);
}
