import { expect, test } from 'vitest';
import fc from '@/testing/shared/fast-check';
import { decodeMailSafe, encodeMailSafe } from './mail-safe-text';

test.each([
  // The example of https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html: UTF-8 as it stands in a header.
  [Buffer.from('ÄMÄZÕÑ S3').toString('latin1'), '=?UTF-8?B?w4PChE3Dg8KEWsODwpXDg8KRIFMz?='],
  ['AMAZONS3', 'AMAZONS3'],
  ['Füße', '=?UTF-8?B?RsO8w59l?='],
  ['東京', '=?UTF-8?B?5p2x5Lqs?='],
  ['', ''],
])('%j is written as %j', (text, header) => {
  expect(encodeMailSafe(text)).toBe(header);
  expect(decodeMailSafe(header)).toBe(text);
});

test.each([
  // The examples of RFC 2047, section 8.
  ['=?ISO-8859-1?Q?a?=', 'a'],
  ['=?ISO-8859-1?Q?a?= b', 'a b'],
  ['=?ISO-8859-1?Q?a?= =?ISO-8859-1?Q?b?=', 'ab'],
  ['=?ISO-8859-1?Q?a_b?=', 'a b'],
  ['=?ISO-8859-1?Q?a?= =?ISO-8859-2?Q?_b?=', 'a b'],
  ['=?ISO-8859-1?Q?Keld_J=F8rn_Simonsen?=', 'Keld Jørn Simonsen'],
  ['=?utf-8?b?5p2x5Lqs?=', '東京'],
  ['=?no-such-charset?Q?a?=', '=?no-such-charset?Q?a?='],
  ['=?UTF-8?Q?=FF?=', '=?UTF-8?Q?=FF?='],
  ['=?UTF-8?X?a?=', '=?UTF-8?X?a?='],
  ['a =? b ?=', 'a =? b ?='],
])('%j is read as %j', (header, text) => {
  expect(decodeMailSafe(header)).toBe(text);
});

test('whatever the text: it stands in a header, in words no longer than allowed, and comes back', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 200 }).filter((one) => !one.includes('=?'));
  fc.assert(
    fc.property(text, (one) => {
      const header = encodeMailSafe(one);
      expect(header).toMatch(/^[\t\x20-\x7e]*$/);
      expect(decodeMailSafe(header)).toBe(one);
      if (header !== one) for (const word of header.split(' ')) expect(word.length).toBeLessThanOrEqual(75);
    }),
  );
});
