import { StorageError } from '@/lib/storage';
import { type Finding, findingsOf } from './finding';

/** Reading the rules is the right of an admin: the running app's credentials may well be without it, and then they were not looked at; nor were they where the server fails. */
export async function readOrSkip(
  check: string,
  run: () => Promise<readonly Finding[]>,
): Promise<readonly Finding[]> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    const why = error.code === 'access_denied' ? 'These credentials may not read it' : 'It could not be read';
    return [findingsOf(check).skipped(`${why}, so it was not looked at. ${error.message}`)];
  }
}
