import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { renderTables } from './testing/public-surface';

const DOCUMENT = fileURLToPath(new URL('../../../docs/gallery.md', import.meta.url));

/** Without what the formatter adds to align a table. */
function plain(markdown: string): string {
  return markdown
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/-{3,}/g, '---')
    .replaceAll(/\n{2,}/g, '\n');
}

it.each(Object.entries(renderTables()))(
  'docs/gallery.md lists all %s as the code has them',
  (name, table) => {
    const text = readFileSync(DOCUMENT, 'utf8');
    const between = new RegExp(`(<!-- ${name} -->)[^]*?(<!-- /${name} -->)`);
    expect(text).toMatch(between);
    const expected = text.replace(between, (_, start, end) => `${start}\n${table}\n${end}`);
    // `UPDATE_DOCS=1 npx vitest run lib/browser/gallery/public-surface.test.ts` writes them.
    if (process.env.UPDATE_DOCS) writeFileSync(DOCUMENT, expected);
    else expect(plain(text)).toBe(plain(expected));
  },
);
