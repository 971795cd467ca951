import { isMainThread } from 'node:worker_threads';
import { ClassicLevel } from 'classic-level';
import { makePrivateFolder } from './make-private-folder';

/** Another process has the bucket's folder open. The message is a sentence for the terminal. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';
}

/** LevelDB: an ordered map on disk with atomic batches. Values are JSON. */
export type ObjectIndex = ClassicLevel<Uint8Array, unknown>;

/** The rights that new files keep from everybody but their owner. */
const PRIVATE_MASK = 0o077;

/**
 * Opens the index, made when missing. Its files hold names of photos and are their owner's alone, and so is whatever else this
 * process makes from then on. Throws `FolderInUseError` when another process has it open.
 */
export async function openObjectIndex(directory: string, bucketDirectory: string): Promise<ObjectIndex> {
  await makePrivateFolder(directory);
  // LevelDB makes files whenever it likes, in threads of its own, and takes no rights for them: the process has to say it.
  if (isMainThread) process.umask(PRIVATE_MASK);
  const index: ObjectIndex = new ClassicLevel(directory, { keyEncoding: 'view', valueEncoding: 'json' });
  try {
    await index.open();
  } catch (error) {
    const cause = (error as Error).cause as NodeJS.ErrnoException | undefined;
    if (cause?.code !== 'LEVEL_LOCKED') throw error;
    throw new FolderInUseError(
      `The bucket folder ${bucketDirectory} is in use by another process. Stop that one, or set DEV_BUCKET_DIR to another folder.`,
    );
  }
  return index;
}
