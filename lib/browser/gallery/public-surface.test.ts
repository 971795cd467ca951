import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withoutAlignment, withTable } from '@/testing/shared/document-tables';
import { renderTables } from './testing/public-surface';

const DOCUMENT = new URL('../../../docs/gallery.md', import.meta.url);

it.each(Object.entries(renderTables()))(
  'docs/gallery.md lists all %s as the code has them',
  (name, table) => {
    const text = readFileSync(DOCUMENT, 'utf8');
    const expected = withTable(text, name, table);
    // `UPDATE_DOCS=1 npx vitest run lib/browser/gallery/public-surface.test.ts` writes them.
    if (process.env.UPDATE_DOCS) writeFileSync(DOCUMENT, expected);
    else expect(withoutAlignment(text)).toBe(withoutAlignment(expected));
  },
);
