import { chmod, opendir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PRIVATE_FILE } from './make-private-folder';

/**
 * Takes the rights of others from the files of an older version, which left them readable. Files of the index tell of which version
 * a folder is and are done last, so a folder is walked through once, also where that was cut off.
 */
export async function closeOldFiles(dir: string): Promise<void> {
  // Windows has rights of another kind, and tells the same of every file.
  if (process.platform === 'win32') return;
  const open: string[] = [];
  for await (const path of filesIn(join(dir, 'index'))) if (await isOpen(path)) open.push(path);
  if (open.length === 0) return;
  for await (const path of filesIn(dir)) if (!open.includes(path)) await close(path);
  for (const path of open) await close(path);
}

async function* filesIn(directory: string): AsyncGenerator<string> {
  const entries = await opendir(directory).catch(() => []);
  for await (const entry of entries) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else if (entry.isFile()) yield path;
  }
}

async function isOpen(path: string): Promise<boolean> {
  // Where another process has the folder open a file may be gone again; opening the index says so.
  const found = await stat(path).catch(() => null);
  return found !== null && (found.mode & 0o077) !== 0;
}

/** Some file systems keep no rights, and a file of somebody else's is theirs to open or close. */
async function close(path: string): Promise<void> {
  await chmod(path, PRIVATE_FILE).catch(() => {});
}
