import { readFile, writeFile } from 'node:fs/promises';
import { TABLE_HEAD } from './finding';

const START = '<!-- bench -->';
const END = '<!-- /bench -->';
const BENCHMARKS = 'docs/benchmarks.md';

/** The rows that README shows, by their first cell. */
const HEADLINES = [
  '24 photos unlimited: drop to last file sent, verification left out, to the best rival',
  'Peak memory of the page’s process meanwhile',
  '200 clients upload 400 files beside an attacker: files lost or refused for good',
  'A search through 1,000,000 images',
  'JavaScript of the upload page over Next and React, gzip, before a file is chosen',
];

/**
 * Puts rows into the table of docs/benchmarks.md in the place of those of the same name, `terms` below it, and the most telling
 * rows into README. Throws where a file has no place for them.
 */
export async function writeBenchmarks(rows: readonly string[], terms: string): Promise<void> {
  const benchmarks = await readFile(BENCHMARKS, 'utf8');
  const merged = mergeRows(rowsOf(benchmarks), rows);
  await writeFile(BENCHMARKS, withBlock(benchmarks, `${[TABLE_HEAD, ...merged].join('\n')}\n\n${terms}`));
  const shown = HEADLINES.flatMap((name) => merged.filter((row) => nameOf(row) === name));
  await writeFile(
    'README.md',
    withBlock(await readFile('README.md', 'utf8'), [TABLE_HEAD, ...shown].join('\n')),
  );
}

/** The old rows with the new ones in their places, and those that were not there behind them. */
export function mergeRows(before: readonly string[], rows: readonly string[]): readonly string[] {
  const fresh = new Map(rows.map((row) => [nameOf(row), row]));
  const known = new Set(before.map(nameOf));
  return [
    ...before.map((row) => fresh.get(nameOf(row)) ?? row),
    ...rows.filter((row) => !known.has(nameOf(row))),
  ];
}

function rowsOf(text: string): readonly string[] {
  const [from, to] = blockOf(text);
  const lines = text.slice(from, to).split('\n');
  return lines.filter((line) => line.startsWith('| ')).slice(TABLE_HEAD.split('\n').length);
}

function nameOf(row: string): string {
  return row.split('|', 2)[1]?.trim() ?? '';
}

function withBlock(text: string, block: string): string {
  const [from, to] = blockOf(text);
  return `${text.slice(0, from)}\n${block}\n${text.slice(to)}`;
}

function blockOf(text: string): readonly [from: number, to: number] {
  const from = text.indexOf(START) + START.length;
  const to = text.indexOf(END);
  if (from < START.length || to < from) throw new Error("A file has no place for the bench's table.");
  return [from, to];
}
