import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ENTRIES } from './entries';

test('the declarations of every entry are made', () => {
  const { files } = JSON.parse(readFileSync('package/tsconfig.json', 'utf8')) as { files: readonly string[] };
  expect(new Set(files)).toEqual(new Set([...ENTRIES.map((name) => `${name}.ts`), 'embedded.d.ts']));
});
