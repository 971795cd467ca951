import type { LeftOut, SortedFiles } from './collect/sort-files';
import { folderOf } from './folder-of';

const NONE: LeftOut = { total: 0, kinds: {} };

/**
 * Tells the images of dropped or picked folders from what else lies in folders: hidden and system files, videos, documents, sidecars. Give
 * `files` to `add`, and say `leftOut` in a line. Files that were chosen by themselves all stay. Never rejects.
 */
export async function sortFiles(files: Iterable<File>): Promise<SortedFiles> {
  const all = [...files];
  if (all.every((file) => folderOf(file) === '')) return { files: all, leftOut: NONE };
  try {
    // Fetched with the first folder.
    return await (await import('./collect/sort-files')).sortFiles(all);
  } catch {
    // Without a connection: each file is judged by itself then.
    return { files: all, leftOut: NONE };
  }
}
