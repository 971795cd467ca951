import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/**
 * The lines of a file, one after another; none for a file that is not there. A last line without its end is left out where `isCut`
 * says that whoever wrote it may have been killed.
 */
export async function* readLines(path: string): AsyncGenerator<string> {
  const stream = createReadStream(path, { encoding: 'utf8' });
  try {
    yield* createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  } finally {
    stream.destroy();
  }
}
