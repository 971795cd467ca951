import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BucketDocuments } from '@/lib/storage';
import { fileError, makeFolder } from '../make-folder';

const COMMANDS = 'commands.txt';

/**
 * Writes the documents of a bucket into a folder, which is made where it is missing, and beside them the commands that apply
 * them, each with what it does to rules that are there. Files of the same names are written over. Returns the paths. Throws
 * an error whose message is a sentence where one cannot be written.
 */
export async function writeDocuments(folder: string, documents: BucketDocuments): Promise<readonly string[]> {
  await makeFolder(folder);
  const files = documents.filter(({ file }) => file.endsWith('.json'));
  const commands = documents.map(({ file, purpose, text }) =>
    file.endsWith('.json') ? `# ${file}\n${purpose}\n` : `# ${purpose}\n${text}\n`,
  );
  const contents = [
    ...files.map(({ file, text }) => [join(folder, file), `${text}\n`] as const),
    [join(folder, COMMANDS), commands.join('\n')] as const,
  ];
  for (const [path, text] of contents) {
    await writeFile(path, text).catch((error: NodeJS.ErrnoException) => {
      throw fileError(`${path} can’t be written`, error);
    });
  }
  return contents.map(([path]) => path);
}
