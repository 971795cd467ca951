import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileError } from '../make-folder';

const LOCK = '.sluice-export.lock';

/**
 * Holds a folder, so that two exports at once don't write over each other's list; returns how to let go of it. A folder that was
 * held by a process that was killed is free. Throws where another holds it.
 */
export async function holdFolder(root: string): Promise<() => Promise<void>> {
  const path = join(root, LOCK);
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      await writeFile(path, String(process.pid), { flag: 'wx' });
      return () => rm(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
        throw fileError(`The folder ${root} can’t be written to`, error as NodeJS.ErrnoException);
      }
      const holder = Number(await readFile(path, 'utf8').catch(() => ''));
      if (isRunning(holder)) break;
      await rm(path, { force: true });
    }
  }
  throw new Error(
    `Another export is writing to this folder. Wait until it ends, or delete ${path} if there is none.`,
  );
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It runs as another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
