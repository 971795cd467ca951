import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { resolveOptions } from '@/lib/browser/resolve-options';
import { OPTIONS, renderTables } from '@/lib/browser/testing/public-surface';
import { DEFAULT_LIMITS } from '@/lib/shared/limits';

const DOCUMENT = fileURLToPath(new URL('../../docs/uploader.md', import.meta.url));

/** Without what the formatter adds to align a table. */
function plain(markdown: string): string {
  return markdown
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/-{3,}/g, '---')
    .replaceAll(/\n{2,}/g, '\n');
}

describe('docs/uploader.md', () => {
  it.each(Object.entries(renderTables()))('lists all %s as the code has them', (name, table) => {
    const text = readFileSync(DOCUMENT, 'utf8');
    const between = new RegExp(`(<!-- ${name} -->)[^]*?(<!-- /${name} -->)`);
    expect(text).toMatch(between);
    const expected = text.replace(between, (_, start, end) => `${start}\n${table}\n${end}`);
    // `UPDATE_DOCS=1 npx vitest run lib/browser/public-surface.test.ts` writes them.
    if (process.env.UPDATE_DOCS) writeFileSync(DOCUMENT, expected);
    else expect(plain(text)).toBe(plain(expected));
  });

  it('names the defaults that are used', () => {
    const { endpoint, keepAwake, askBeforeLoss, concurrency } = resolveOptions({ limits: DEFAULT_LIMITS });
    expect(OPTIONS.endpoint.fallback).toBe(`\`${endpoint}\``);
    expect(OPTIONS.keepAwake.fallback).toBe(`\`${keepAwake}\``);
    expect(OPTIONS.askBeforeLoss.fallback).toBe(`\`${askBeforeLoss}\``);
    expect(concurrency.send).toBeNull();
  });
});
