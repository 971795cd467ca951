import type { BlobFolder } from './blob-folder';
import { indexKey, nameOfIndexKey, SPACES } from './index-key';
import type { ObjectIndex } from './object-index';

/** Names of the files that are noted as belonging to no object: not yet, or no longer. */
export async function listLooseBlobs(index: ObjectIndex): Promise<string[]> {
  const all = { gte: Buffer.of(SPACES.loose), lt: Buffer.of(SPACES.loose + 1) };
  return (await index.keys(all).all()).map(nameOfIndexKey);
}

/** Removes loose files and their notes. Never fails: the objects are as they should be without it. */
export async function removeLooseBlobs(
  index: ObjectIndex,
  blobs: BlobFolder,
  names: readonly string[],
): Promise<void> {
  const removals = names.map(async (name) => {
    await blobs.remove(name);
    await index.del(indexKey('loose', name));
  });
  // A file that cannot be removed keeps its note and is tried again when the store opens.
  await Promise.allSettled(removals);
}
