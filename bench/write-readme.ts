import { readFile, writeFile } from 'node:fs/promises';

const START = '<!-- bench -->';
const END = '<!-- /bench -->';

/** Puts `text` between the bench markers of a Markdown file. Throws when it has none. */
export async function writeReadme(file: string, text: string): Promise<void> {
  const readme = await readFile(file, 'utf8');
  const start = readme.indexOf(START);
  const end = readme.indexOf(END);
  if (start < 0 || end < start) throw new Error(`${file} has no place for the bench's table.`);
  await writeFile(file, `${readme.slice(0, start + START.length)}\n${text}\n${readme.slice(end)}`);
}
