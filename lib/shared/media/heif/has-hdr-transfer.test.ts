import { expect, test } from 'vitest';
import { hasHdrTransfer } from '@/lib/shared/media/heif/has-hdr-transfer';
import { box, makeHeif } from '@/lib/shared/media/testing/make-heif';

test.each([
  ['PQ', [box('colr', 'nclx\0\x09\0\x10\0\x09\0')], true],
  ['HLG', [box('colr', 'nclx\0\x09\0\x12\0\x09\0')], true],
  ['sRGB', [box('colr', 'nclx\0\x01\0\x0d\0\x06\x80')], false],
  ['a profile beside PQ', [box('colr', 'prof\0\0\0\0'), box('colr', 'nclx\0\x09\0\x10\0\x09\0')], true],
  ['a profile', [box('colr', 'prof\0\x09\0\x10')], false],
  ['no word of colours', [], false],
])('a picture with %s', (_, properties, expected) => {
  expect(hasHdrTransfer(makeHeif({ properties }))).toBe(expected);
});
