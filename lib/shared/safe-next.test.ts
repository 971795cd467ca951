import { describe, expect, test } from 'vitest';
import fc from '@/testing/shared/fast-check';
import { safeNext } from './safe-next';

test.each([
  ['/gallery?state=trash', '/gallery?state=trash'],
  ['/', '/'],
  ['/gallery/../gallery/numbers', '/gallery/numbers'],
  ['/gallery?q=//evil.example', '/gallery?q=//evil.example'],
  ['//evil.example', '/gallery'],
  ['/\\evil.example', '/gallery'],
  ['/\t/evil.example', '/gallery'],
  ['/..//evil.example', '/gallery'],
  ['/..//', '/gallery'],
  ['/.//evil.example', '/gallery'],
  ['/%2e%2e//evil.example', '/gallery'],
  ['/%2E//evil.example', '/gallery'],
  ['/a/..//evil.example', '/gallery'],
  ['/..\\/evil.example', '/gallery'],
  ['/.\n.//evil.example', '/gallery'],
  [' //evil.example', '/gallery'],
  ['///evil.example', '/gallery'],
  ['////evil.example', '/gallery'],
  ['/.//', '/gallery'],
  ['/./\\evil.example', '/gallery'],
  ['/.\t./\r/evil.example', '/gallery'],
  ['/%2e%2E/%2e//evil.example', '/gallery'],
  ['\\\\evil.example', '/gallery'],
  ['\t//evil.example', '/gallery'],
  ['/%09/evil.example', '/%09/evil.example'],
  ['/%2f/evil.example', '/%2f/evil.example'],
  ['/%5cevil.example', '/%5cevil.example'],
  ['/\uff0fevil.example', '/%EF%BC%8Fevil.example'],
  ['/\u2215\u2044evil.example', '/%E2%88%95%E2%81%84evil.example'],
  ['//user:word@evil.example', '/gallery'],
  ['/@evil.example', '/@evil.example'],
  ['//own.invalid', '/'],
  ['//own.invalid//evil.example', '/gallery'],
  ['http://own.invalid/gallery', '/gallery'],
  ['https://evil.example', '/gallery'],
  ['javascript:alert(1)', '/gallery'],
  ['', '/gallery'],
])('signing in with next=%j leads to %s', (next, expected) => {
  expect(safeNext(next)).toBe(expected);
});

test('an address of any length is answered at once', () => {
  expect(safeNext(`/${'/'.repeat(100_000)}evil.example`)).toBe('/gallery');
  expect(safeNext(`${'/..'.repeat(100_000)}//evil.example`)).toBe('/gallery');
  expect(safeNext(`/gallery?q=${'a'.repeat(100_000)}`)).toHaveLength(100_011);
});

describe('however an address is spelled, the page it leads to', () => {
  const pieces = [
    '/',
    '\\',
    '..',
    '.',
    '%2e',
    '%2E',
    '%2f',
    '%5c',
    '\t',
    '\n',
    '\r',
    ' ',
    '@',
    ':',
    '?',
    '#',
  ];
  const others = ['evil.example', 'http:', 'own.invalid', '／', '。', '\u2025', '\u0000', 'a', '[', '%', '&'];
  const address = fc
    .array(fc.oneof(fc.constantFrom(...pieces, ...others), fc.string({ maxLength: 2, unit: 'binary' })), {
      maxLength: 12,
    })
    .map((parts) => parts.join(''));
  const anyAddress = fc.oneof(
    address,
    address.map((rest) => `/${rest}`),
  );

  test.each(['https://photos.example', 'http://192.168.0.7:3000'])('is one of %s', (origin) => {
    fc.assert(
      fc.property(anyAddress, (next) => {
        const path = safeNext(next);
        // A browser resolves it against the page it is on.
        expect(new URL(path, `${origin}/sign-in?next=x`).origin).toBe(origin);
        expect(path).toMatch(/^\/(?![/\\])/);
      }),
      { numRuns: 5_000 },
    );
  });

  test('stays the same when it is asked for again', () => {
    fc.assert(
      fc.property(anyAddress, (next) => {
        expect(safeNext(safeNext(next))).toBe(safeNext(next));
      }),
    );
  });
});
