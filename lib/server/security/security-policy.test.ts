import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const text = readFileSync('SECURITY.md', 'utf8');

test('every test that SECURITY.md names is there', () => {
  const named = [...text.matchAll(/`([\w./[\]-]+\.tsx?)`/g)].map(([, file = '']) => file);
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((file) => !existsSync(file))).toEqual([]);
});

test('every row of its table names a test, or says why there is none', () => {
  const rows = text.split('\n').filter((line) => /^\| \d+\.\d+\.\d+/.test(line));
  expect(rows.length).toBeGreaterThan(40);
  for (const row of rows) {
    const [, , state = '', shown = ''] = row.split('|').map((cell) => cell.trim());
    expect(state, row).toMatch(/^(met|partly|not: .{10,})/);
    if (!state.startsWith('not')) expect(shown, row).toMatch(/^`.+`$/);
  }
});
