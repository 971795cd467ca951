import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BucketDocuments } from '@/lib/storage';

const COMMANDS = 'commands.txt';

/**
 * Writes the documents of a bucket into a folder, which is made where it is missing, and beside them the commands that apply
 * them, each with what it does to rules that are there. Files of the same names are written over. Answers the paths.
 */
export async function writeDocuments(folder: string, documents: BucketDocuments): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const files = documents.filter(({ file }) => file.endsWith('.json'));
  const commands = documents.map(({ file, purpose, text }) =>
    file.endsWith('.json') ? `# ${file}\n${purpose}\n` : `# ${purpose}\n${text}\n`,
  );
  const paths: string[] = [];
  for (const { file, text } of files) {
    paths.push(join(folder, file));
    await writeFile(join(folder, file), `${text}\n`);
  }
  paths.push(join(folder, COMMANDS));
  await writeFile(join(folder, COMMANDS), commands.join('\n'));
  return paths;
}
