import { existsSync } from 'node:fs';

/** The program's file cannot be written here: a read-only file system, or somebody else's folder, as in a container. */
const CLOSED = new Set(['EROFS', 'EACCES', 'EPERM']);

/** Makes a program of a process of its own anew. Where nothing can be written, the one that `npm run build` has made serves; throws where there is none. */
export async function makeProgram(script: string, make: () => Promise<unknown>): Promise<void> {
  try {
    await make();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!CLOSED.has(code) || !existsSync(script)) throw error;
  }
}
