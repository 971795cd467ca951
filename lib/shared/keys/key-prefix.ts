/**
 * The folder of a bucket that the app keeps to, where the bucket holds other things too: `photos/`, `team/photos/`.
 *
 * Two installations may share a bucket, also where the prefix of one lies below the other's (`a/` and `a/b/`): no folder of a
 * prefix is named as one of ours, so no key of the inner one lies in a folder of the outer one, where its listings, its
 * lifecycle rules and its rights would reach it.
 */
import { OWN_FOLDERS } from './own-folders';

/** The most characters of a prefix, without its closing slash: a key has 1,024 bytes, and a row takes nearly all of them. */
export const MAX_PREFIX_LENGTH = 24;

/** A folder that no file system, address or rule has to escape, and that no address is shortened by. */
const FOLDER = /^[A-Za-z0-9_](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?$/;

/**
 * The prefix that a text names, with its closing slash; '' for an empty text, null for one that is none. A closing slash may be there or
 * not; none may be at the start.
 */
export function parseKeyPrefix(text: string): string | null {
  if (text === '') return '';
  const name = text.endsWith('/') ? text.slice(0, -1) : text;
  if (name.length > MAX_PREFIX_LENGTH) return null;
  return name.split('/').every(isFolder) ? `${name}/` : null;
}

function isFolder(name: string): boolean {
  const folders: readonly string[] = OWN_FOLDERS;
  // In any case of letters: some file systems don't tell them apart.
  return FOLDER.test(name) && !name.includes('..') && !folders.includes(name.toLowerCase());
}
