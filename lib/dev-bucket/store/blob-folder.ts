import { randomBytes } from 'node:crypto';
import { copyFile, type FileHandle, link, open, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { makePrivateFolder, PRIVATE_FILE } from './make-private-folder';

const SHARED = 'shared-';

/** Name of a blob that many entries may name, for the bulk loader; it outlives them all. */
export function sharedBlobName(sha256Hex: string): string {
  return SHARED + sha256Hex;
}

/**
 * The files that hold the bytes of objects. Names are random and never derived from a key. A file is written once under
 * its final name and becomes an object only when the index names it.
 */
export type BlobFolder = Readonly<{
  newName(): string;
  /** A new file for writing; fails when it exists. */
  create(name: string): Promise<FileHandle>;
  openForReading(name: string): Promise<FileHandle>;
  /** The same bytes under a second name: a hard link, or a copy where the file system gives none. */
  duplicate(source: string, target: string): Promise<void>;
  /** Makes a new file's name survive a power cut. */
  syncFolderOf(name: string): Promise<void>;
  /** Removes a file; one that is not there is no error. */
  remove(name: string): Promise<void>;
}>;

/** Opens the folder, made when missing: 256 subfolders by the first byte of the name. */
export async function openBlobFolder(directory: string): Promise<BlobFolder> {
  const shards = Array.from({ length: 256 }, (_, shard) => shard.toString(16).padStart(2, '0'));
  await makePrivateFolder(directory);
  await Promise.all(shards.map((shard) => makePrivateFolder(join(directory, shard))));
  await syncFolder(directory);
  const folderOf = (name: string) => join(directory, name.slice(-2));
  const pathOf = (name: string) => join(folderOf(name), name);
  return {
    newName: () => randomBytes(16).toString('hex'),
    create: (name) => open(pathOf(name), 'wx', PRIVATE_FILE),
    openForReading: (name) => open(pathOf(name), 'r'),
    async duplicate(source, target) {
      await link(pathOf(source), pathOf(target)).catch(async (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') throw error;
        // EMLINK at 65,000 links on ext4; a file system without links fails with anything from EPERM to EISDIR.
        await copyFile(pathOf(source), pathOf(target));
        await syncFile(pathOf(target));
      });
    },
    syncFolderOf: (name) => syncFolder(folderOf(name)),
    async remove(name) {
      if (name.startsWith(SHARED)) return;
      await unlink(pathOf(name)).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error;
      });
    },
  };
}

async function syncFolder(path: string): Promise<void> {
  // Windows cannot open a folder; its file system journals names by itself.
  if (process.platform === 'win32') return;
  await syncFile(path);
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
