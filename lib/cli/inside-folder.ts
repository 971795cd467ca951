import { access, lstat, mkdir, readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { isBucketFolder } from './is-bucket-folder';
import { makeFolder } from './make-folder';

/** True for a path below the folder, in a form that every system takes for one. */
export function isInside(file: string): boolean {
  return file
    .split('/')
    .every((part) => part !== '' && part !== '.' && part !== '..' && !/[\\:\0]/.test(part));
}

/** Makes the folder that is exported to, and returns where it really is. Throws a sentence where it can't be made. */
export async function makeExportFolder(path: string): Promise<string> {
  await makeFolder(path);
  if (await isBucketFolder(path)) {
    throw new Error(`${path} is where a built-in bucket keeps its files. Name another folder.`);
  }
  return realpath(path);
}

/** Makes folders below another, one in the other. Throws where a link or a file is in the way: what is written stays inside. */
export async function makeInside(root: string, parts: readonly string[]): Promise<string> {
  let place = root;
  for (const part of parts) {
    place = join(place, part);
    await mkdir(place).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    });
    if (!(await lstat(place)).isDirectory())
      throw new Error(`${place} isn’t a folder, so nothing is written there.`);
  }
  return place;
}

/** Whether a file below a folder is there, by no link; its size and date. */
export async function statInside(
  root: string,
  file: string,
): Promise<Readonly<{ sizeBytes: number; modifiedMs: number }> | null> {
  const parts = file.split('/');
  try {
    for (let depth = 1; depth < parts.length; depth += 1) {
      if (!(await lstat(join(root, ...parts.slice(0, depth)))).isDirectory()) return null;
    }
    const stats = await lstat(join(root, file));
    return stats.isFile() ? { sizeBytes: stats.size, modifiedMs: stats.mtimeMs } : null;
  } catch {
    return null;
  }
}

/** Whether something is at a path, readable or not. */
export function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Names of what is in a folder. */
export function namesIn(folder: string): Promise<string[]> {
  return readdir(folder);
}
