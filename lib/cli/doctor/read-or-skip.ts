import { StorageError } from '@/lib/storage';
import { type Finding, findingsOf } from './finding';

/** Says what is to be done where something in between answers in place of the bucket. */
export const LET_THROUGH =
  'Make whatever is in front of the bucket pass requests on with their whole query (?cors, ?lifecycle, ?versioning and so on), and respond to none of them itself. Until then the bucket’s rules can’t be read.';

/** Reading the rules is the right of an admin: the running app's credentials may well be without it, and then they were not looked at; nor were they where the server fails. */
export async function readOrSkip(
  check: string,
  run: () => Promise<readonly Finding[]>,
): Promise<readonly Finding[]> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    if (error.isForeign) {
      return [findingsOf(check).problem(error.message, LET_THROUGH)];
    }
    const why =
      error.code === 'access_denied' ? 'These credentials have no right to read it' : 'It could not be read';
    return [findingsOf(check).skipped(`${why}, so it was not checked. ${error.message}`)];
  }
}
