import { expect, test } from 'vitest';
import fc from '@/testing/shared/fast-check';
import { type ObjectEntry, toListedObject } from './object-entry';

/** Texts that look like what is looked for. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('"', '\\', '","etag":"x', '"lastModifiedMs":1,', '\\"etag\\":\\"x'),
);
const entry: fc.Arbitrary<ObjectEntry> = fc.record({
  blob: text,
  sizeBytes: fc.nat(),
  etag: text,
  checksumSha256: text,
  lastModifiedMs: fc.maxSafeNat(),
  headers: fc.record({ contentType: text, metadata: fc.dictionary(text, text) }),
});

test('a listing tells of an entry what the whole entry tells, in whatever order it was written', () => {
  fc.assert(
    fc.property(entry, fc.boolean(), (whole, isReversed) => {
      const { sizeBytes, etag, lastModifiedMs } = whole;
      const fields = Object.entries(whole);
      const json = JSON.stringify(isReversed ? Object.fromEntries(fields.reverse()) : whole);
      expect(toListedObject('key', json)).toEqual({ key: 'key', sizeBytes, etag, lastModifiedMs });
    }),
  );
});
