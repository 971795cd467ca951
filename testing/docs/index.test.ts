/** docs/README.md leads to every page, so that none is found by chance alone. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the index leads to every page of the documentation', () => {
  const linked = new Set(
    [...readFileSync('docs/README.md', 'utf8').matchAll(/\]\(([^)#]+)/g)].map(([, target]) => target),
  );
  const pages = readdirSync('docs', { recursive: true, encoding: 'utf8' }).filter(
    // Decisions have an index of their own, to which this one leads.
    (path) => path.endsWith('.md') && path !== 'README.md' && !/^decisions\/\d/.test(path),
  );
  expect(pages.filter((page) => !linked.has(page))).toEqual([]);
});
