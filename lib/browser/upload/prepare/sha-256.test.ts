import { createHash } from 'node:crypto';
import { afterEach, expect, test, vi } from 'vitest';
import fc from '@/testing/shared/fast-check';
import { hashBytes } from './hash-bytes';
import { sha256 } from './sha-256';

const expected = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

afterEach(() => vi.unstubAllGlobals());

test('any bytes have the digest that others compute, at every length around a block', () => {
  for (let length = 0; length < 200; length += 1) {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 31 + length) % 256);
    expect(Buffer.from(sha256(bytes))).toEqual(expected(bytes));
  }
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3_000 }), fc.nat(63), (bytes, skipped) => {
      const part = bytes.subarray(skipped);
      expect(Buffer.from(sha256(part))).toEqual(expected(part));
    }),
  );
});

test('a page over plain http, which has no Web Crypto, computes the same checksum', async () => {
  const bytes = new TextEncoder().encode('a photo');
  const known = expected(bytes).toString('base64');
  expect(await hashBytes(bytes)).toBe(known);
  vi.stubGlobal('crypto', {});
  expect(await hashBytes(bytes)).toBe(known);
});
