import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const text = readFileSync('SECURITY.md', 'utf8');

test('every test that SECURITY.md names is there', () => {
  const named = [...text.matchAll(/`([\w./[\]-]+\.tsx?)`/g)].map(([, file = '']) => file);
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((file) => !existsSync(file))).toEqual([]);
});

test('every row of its table names a test, and what is partly met says what is missing', () => {
  const rows = text.split('\n').filter((line) => /^\| \d+\.\d+\.\d+/.test(line));
  expect(rows.length).toBeGreaterThan(40);
  for (const row of rows) {
    const [, , state = '', shown = ''] = row.split('|').map((cell) => cell.trim());
    expect(state, row).toMatch(/^(met|partly: .{10,})/);
    expect(shown, row).toMatch(/^`.+`$/);
  }
});

/** How many requirements each section has (https://github.com/OWASP/ASVS/tree/v5.0.0/5.0/en). */
const SECTIONS: Readonly<Record<string, readonly number[]>> = {
  '3': [1, 3, 5, 8, 8, 1, 5],
  '4': [5, 5, 2, 4],
  '5': [1, 6, 3, 3],
  '7': [3, 4, 2, 5, 3, 2],
  '13': [4, 6, 4, 7],
  '14': [2, 8, 3],
};

test('its table leaves out no requirement of the chapters it is about, and names none twice', () => {
  const wanted = Object.entries(SECTIONS).flatMap(([chapter, counts]) =>
    counts.flatMap((count, section) =>
      Array.from({ length: count }, (_, index) => `${chapter}.${section + 1}.${index + 1}`),
    ),
  );
  const named = text
    .split('\n')
    .flatMap((line) => /^\| (\d+\.\d+\.\d+(?:, \d+\.\d+\.\d+)*) /.exec(line)?.[1]?.split(', ') ?? []);
  expect(named.toSorted()).toEqual(wanted.toSorted());
});
