import type { FolderError } from './check-file';

/** True for the error of a folder that was taken for a file. By its name: the class comes with the readers of every format, which are fetched with the first file. */
export function isFolder(error: unknown): boolean {
  const name: FolderError['name'] = 'FolderError';
  return error instanceof Error && error.name === name;
}
