import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { formatProviderTable } from './capabilities';

test("the README's table of providers is the one the code goes by", async () => {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  expect(readme).toContain(formatProviderTable());
});

test('a provider is told from another by the table, or by a switch that the compiler holds complete', async () => {
  const files = ['lib/storage', 'lib/cli', 'lib/server'].flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .map((path) => `${room}/${path}`)
      .filter(
        (path) =>
          path.endsWith('.ts') && !/\.(test|servers|contract)\.|\/(planted|contract|testing)\//.test(path),
      ),
  );
  // A default would take a provider that is added later for AWS, without a word.
  const falling = files.filter((path) => {
    const code = readFileSync(path, 'utf8');
    return /switch \((?:config\.|storage\.)?provider\)(?:(?!\n {2}}\n)[\s\S])*?\bdefault:/.test(code);
  });
  expect(falling).toEqual([]);
});
