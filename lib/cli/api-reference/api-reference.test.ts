import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { API_REFERENCE, readApiReference } from './read-api-reference';

test('docs/api.md says what the code does: `npm run docs` writes it anew', async () => {
  expect(await readFile(API_REFERENCE, 'utf8')).toBe(await readApiReference());
});
