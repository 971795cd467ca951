import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/**
 * Makes a folder and those above it that are missing, one by one: `mkdir` with `recursive` never ends where the system says
 * of a folder above that it is not there although it is (Linux, /proc). Throws an error whose message is a sentence.
 */
export async function makeFolder(folder: string, mode = 0o777): Promise<void> {
  const missing: string[] = [];
  for (let at = resolve(folder); !(await isFolder(at)); at = dirname(at)) missing.unshift(at);
  for (const path of missing) {
    await mkdir(path, mode).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw fileError(`The folder ${path} can’t be created`, error);
    });
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    if ((await stat(path)).isDirectory()) return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return false;
    throw fileError(`The folder ${path} can’t be used`, error as NodeJS.ErrnoException);
  }
  throw new Error(`${path} is a file, not a folder. Choose another place.`);
}

/** https://nodejs.org/api/errors.html#common-system-errors, in words. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'this user has no right to write there',
  EPERM: 'this user has no right to write there',
  EROFS: 'that file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk’s quota is used up',
  ENOENT: 'nothing can be created there',
  ENOTDIR: 'a part of the path is a file',
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'its links form a loop',
};

/** The reason that kept a file from being written, as a sentence that says what to do. */
export function fileError(what: string, { code = '' }: NodeJS.ErrnoException): Error {
  const reason = REASONS[code];
  return new Error(`${what}: ${reason === undefined ? code : `${reason} (${code})`}. Choose another place.`);
}
