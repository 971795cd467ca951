import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '@/lib/shared/limits';
import { OPTIONS, renderTables } from '@/testing/browser/public-surface';
import { withoutAlignment, withTable } from '@/testing/shared/document-tables';
import { resolveOptions } from './resolve-options';

const DOCUMENT = new URL('../../../docs/uploader.md', import.meta.url);

describe('docs/uploader.md', () => {
  it.each(Object.entries(renderTables()))('lists all %s as the code has them', (name, table) => {
    const text = readFileSync(DOCUMENT, 'utf8');
    const expected = withTable(text, name, table);
    // `UPDATE_DOCS=1 npx vitest run lib/browser/upload/public-surface.test.ts` writes them.
    if (process.env.UPDATE_DOCS) writeFileSync(DOCUMENT, expected);
    else expect(withoutAlignment(text)).toBe(withoutAlignment(expected));
  });

  it('names the defaults that are used', () => {
    const { endpoint, keepAwake, askBeforeLoss, concurrency } = resolveOptions({ limits: DEFAULT_LIMITS });
    expect(OPTIONS.endpoint.fallback).toBe(`\`${endpoint}\``);
    expect(OPTIONS.keepAwake.fallback).toBe(`\`${keepAwake}\``);
    expect(OPTIONS.askBeforeLoss.fallback).toBe(`\`${askBeforeLoss}\``);
    expect(concurrency.send).toBeNull();
  });
});
