import { ALBUM_LIMITS } from './album-limits';

/** True for a title with something to see in it: white space and invisible characters alone are none. */
export function isAlbumTitle(title: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(title) && [...title].length <= ALBUM_LIMITS.titleChars;
}
