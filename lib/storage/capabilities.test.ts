import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { formatProviderTable } from './capabilities';

test("the README's table of providers is the one the code goes by", async () => {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  expect(readme).toContain(formatProviderTable());
});
