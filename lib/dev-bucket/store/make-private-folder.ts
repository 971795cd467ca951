import { chmod, mkdir } from 'node:fs/promises';

/** A folder that only its owner may read and enter: photos stay private from other accounts on the machine. */
const PRIVATE = 0o700;
/** A file that only its owner may read. */
export const PRIVATE_FILE = 0o600;

/** Makes a folder, and those above it that are missing, for its owner alone; one that is there already becomes so. */
export async function makePrivateFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: PRIVATE });
  // Some file systems keep no rights, and a folder of somebody else's is theirs to open or close.
  await chmod(path, PRIVATE).catch(() => {});
}
