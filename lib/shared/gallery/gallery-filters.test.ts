import { describe, expect, it } from 'vitest';
import { hasFilters, parseFilters, withFilters } from './gallery-filters';

const parse = (query: string) => parseFilters(new URLSearchParams(query));

describe('the filters of an address', () => {
  it.each([
    ['', {}],
    ['state=private&at=x', {}],
    ['q=%20cat%20&tag=zoo', { q: 'cat', tag: 'zoo' }],
    ['type=image/png&orientation=portrait', { type: 'image/png', orientation: 'portrait' }],
    ['type=text/html&orientation=upside', {}],
    ['minBytes=1024&maxBytes=-1', { minBytes: '1024' }],
    ['from=2026-01-31&to=2026-02-31x', { from: '2026-01-31' }],
    ['taken=2024..2026-03', { taken: '2024..2026-03' }],
    ['taken=summer', {}],
    ['q=', {}],
  ])('%s', (query, filters) => {
    expect(parse(query)).toEqual(filters);
    expect(hasFilters(parse(query))).toBe(Object.keys(filters).length > 0);
  });

  it('replace those that were there, keep the tab, and begin at the top', () => {
    const url = withFilters('http://x/gallery?state=trash&q=old&at=1&image=2', { tag: 'a b', type: '' });
    expect(url.search).toBe('?state=trash&tag=a+b');
    expect(parseFilters(url.searchParams)).toEqual({ tag: 'a b' });
  });
});
