/** The segments before a scan that say how a picture is shown: which of them stay, where, and with what in them. */
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import {
  codeTable,
  greyFrame,
  greyScan,
  JPEG_END,
  JPEG_START,
  jpegSegment,
  quantisationTable,
} from '@/testing/media/make-jpeg';
import { makeProfile } from '@/testing/media/make-profile';
import { concat, fromAscii } from '../bytes';
import { EXIF_HEADER, orientationTiff } from '../exif/orientation';
import { cleanProfile } from '../icc/clean-profile';
import { findIdleCodes } from './find-idle-codes';
import { findJpegMetadata } from './find-jpeg-metadata';
import { splitProfile } from './read-embedded-profile';
import { stripJpeg } from './strip-jpeg';

const TABLES = concat([quantisationTable(), codeTable(0), codeTable(1), greyFrame(3)]);
const SCAN = greyScan([0x03]);
const whole = (...before: Uint8Array[]) => concat([JPEG_START, ...before, TABLES, SCAN, JPEG_END]);
const jfif = (version: string, units: number, more = '\0\0') =>
  jpegSegment(
    0xe0,
    concat([fromAscii(`JFIF\0${version}`), Uint8Array.of(units), fromAscii(`\0\x48\0\x90${more}`)]),
  );
const adobe = (transform: number) =>
  jpegSegment(0xee, concat([fromAscii('Adobe\0\x64\0\0\0\0'), Uint8Array.of(transform)]));
const ORIENTATION = jpegSegment(0xe1, concat([fromAscii(EXIF_HEADER), orientationTiff(6)]));
const JFIF = jfif('\x01\x01', 1);

test.each<[string, Uint8Array[]]>([
  ['a density of each unit that there is', [jfif('\x01\x01', 2)]],
  ['a ratio', [jfif('\x01\x01', 0)]],
  ['a density, an orientation and colours', [JFIF, ORIENTATION, adobe(0)]],
  ['colours of the usual kind', [adobe(1)]],
])('%s stays as it is', (_, before) => {
  const bytes = whole(...before);
  expect(findJpegMetadata(bytes)).toEqual([]);
  expect(stripJpeg(bytes)).toBe(bytes);
});

test.each<[string, Uint8Array[], string[], Uint8Array[]]>([
  ['another version of JFIF', [jfif('\x01\x02', 1)], ['other'], [JFIF]],
  ['a unit that there is not', [jfif('\x01\x01', 3)], ['other'], [jfif('\x01\x01', 0)]],
  ['a preview behind JFIF', [jfif('\x01\x01', 1, '\0\0hidden')], ['other'], [JFIF]],
  ['sides of a preview', [jfif('\x01\x01', 1, '\x01\x01')], ['other'], [JFIF]],
  ['JFIF that is cut off', [jpegSegment(0xe0, 'JFIF\0\x01\x01\x01\0\x48')], ['other'], []],
  ['JFIF in another segment', [jpegSegment(0xe5, 'JFIF\0\x01\x01\x01\0\x48\0\x90\0\0')], ['other'], []],
  ['another text of its length', [jpegSegment(0xe0, 'hidden, hidden')], ['other'], []],
  ['a preview before JFIF', [jpegSegment(0xe0, 'JFXX\0\x10hidden!!'), JFIF], ['other', 'other'], [JFIF]],
  ['a second JFIF', [JFIF, jfif('\x01\x01', 2)], ['other'], [JFIF]],
  ['Adobe that is cut off', [jpegSegment(0xee, 'Adobe\0\x64')], ['other'], []],
  ['another text of Adobe’s length', [jpegSegment(0xee, 'hidden hidde')], ['other'], []],
  ['Adobe before another', [adobe(0), adobe(1)], ['other'], [adobe(1)]],
  ['a second orientation', [ORIENTATION, ORIENTATION], ['exif'], [ORIENTATION]],
  ['a segment of nobody’s', [jpegSegment(0xe1, 'hidden')], ['other'], []],
  ['EXIF in another segment', [jpegSegment(0xe3, `${EXIF_HEADER}hidden`)], ['other'], []],
])('%s: what is too much goes', (_, before, kinds, kept) => {
  expect(findJpegMetadata(whole(...before))).toEqual(kinds);
  const stripped = stripJpeg(whole(...before));
  expect(stripped).toEqual(whole(...kept));
  expect(stripJpeg(stripped)).toBe(stripped);
});

test.each([
  ['a density', JFIF, 'other'],
  ['an orientation', ORIENTATION, 'exif'],
  ['colours', adobe(0), 'other'],
] as const)('%s behind the scan is heeded by nobody, and goes', (_, late, kind) => {
  const loaded = concat([whole().subarray(0, -2), late, JPEG_END]);
  expect(findJpegMetadata(loaded)).toEqual([kind]);
  expect(stripJpeg(loaded)).toEqual(whole());
});

describe('how colours are coded', () => {
  /** The file with another number in the place of its transform. */
  const withTransform = (bytes: Uint8Array, transform: number) => {
    const at = Buffer.from(bytes).indexOf('Adobe') + 11;
    return bytes.with(at, transform);
  };
  const transformOf = (bytes: Uint8Array) => bytes[Buffer.from(bytes).indexOf('Adobe') + 11];

  test.each([
    [0, 0],
    [1, 2],
    [2, 2],
    [255, 2],
  ])('of four colours %i is %i', async (said, kept) => {
    const create = { width: 16, height: 16, channels: 3 as const, background: '#c84' };
    const made = await sharp({ create }).toColourspace('cmyk').jpeg().toBuffer();
    const stripped = stripJpeg(withTransform(new Uint8Array(made), said));
    expect(transformOf(stripped)).toBe(kept);
    expect(findJpegMetadata(stripped)).toEqual([]);
  });

  test.each([
    [0, 0],
    [1, 1],
    [2, 1],
    [3, 1],
  ])('of others %i is %i', (said, kept) => {
    expect(transformOf(stripJpeg(whole(adobe(said))))).toBe(kept);
  });
});

describe('a profile', () => {
  const CLEAN = cleanProfile(makeProfile()) ?? new Uint8Array();
  const part = (bytes: Uint8Array, number: number, count: number) =>
    jpegSegment(0xe2, concat([fromAscii('ICC_PROFILE\0'), Uint8Array.of(number, count), bytes]));
  const [first, second] = [part(CLEAN.subarray(0, 200), 1, 2), part(CLEAN.subarray(200), 2, 2)];

  test('stays where it is clean, right before the scan as well', () => {
    for (const bytes of [
      whole(part(CLEAN, 1, 1)),
      concat([JPEG_START, TABLES, part(CLEAN, 1, 1), SCAN, JPEG_END]),
      concat([JPEG_START, JFIF, part(CLEAN, 1, 1), TABLES, SCAN, JPEG_END]),
    ]) {
      expect(findJpegMetadata(bytes)).toEqual([]);
      expect(stripJpeg(bytes)).toBe(bytes);
    }
  });

  test.each<[string, Uint8Array, Uint8Array]>([
    ['whose parts lie apart', whole(first, JFIF, second), whole(part(CLEAN, 1, 1), JFIF)],
    ['in more parts than it takes', whole(first, second), whole(part(CLEAN, 1, 1))],
    ['whose parts are in another order', whole(second, first), whole(part(CLEAN, 1, 1))],
    [
      'with texts',
      whole(part(makeProfile({ tags: { cprt: fromAscii('text\0\0\0\0hidden\0') } }), 1, 1)),
      whole(part(cleanProfile(makeProfile({ tags: { cprt: fromAscii('text') } })) ?? new Uint8Array(), 1, 1)),
    ],
    ['behind the scan', concat([whole().subarray(0, -2), part(CLEAN, 1, 1), JPEG_END]), whole()],
    ['that is none', whole(part(fromAscii('hidden'), 1, 1)), whole()],
  ])('%s is found, and written anew or gone', (_, loaded, expected) => {
    expect(findJpegMetadata(loaded)).toEqual(['other']);
    expect(stripJpeg(loaded)).toEqual(expected);
    expect(findJpegMetadata(expected)).toEqual([]);
  });
});

test('a profile that takes several segments stays, where they follow each other in order', () => {
  const tables = concat([
    fromAscii('mft1\0\0\0\0\x04\x03\x0f\0'),
    new Uint8Array(36 + 7 * 256 + 15 ** 4 * 3).fill(7),
  ]);
  const profile = cleanProfile(makeProfile({ space: 'CMYK', tags: { A2B0: tables } })) ?? new Uint8Array();
  const [one, two, three] = splitProfile(profile).map((content) => jpegSegment(0xe2, content)) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const bytes = whole(JFIF, one, two, three);
  expect(stripJpeg(bytes)).toBe(bytes);
  expect(findJpegMetadata(bytes)).toEqual([]);
  for (const before of [
    [one, JFIF, two, three],
    [one, two, JFIF, three],
    [JFIF, one, three, two],
    [JFIF, two, one, three],
  ]) {
    expect(findJpegMetadata(whole(...before))).toEqual(['other']);
    expect(findJpegMetadata(stripJpeg(whole(...before)))).toEqual([]);
  }
});

describe('codes that no encoder writes', () => {
  /** A table with these symbols, and one more byte behind it. */
  const idleIn = (kind: number, symbols: readonly number[], behind = symbols[0] ?? 0) => {
    const bytes = Uint8Array.from([kind, ...Array<number>(16).fill(0), ...symbols, behind]);
    const start = 17;
    const found = findIdleCodes(bytes, { start: 0, end: bytes.length - 1 } as never);
    return [...found].map((at) => symbols[at - start]);
  };

  test('of differences are those of more than eleven bits', () => {
    expect(idleIn(0x00, [0, 11, 12, 15, 0x10, 0xff])).toEqual([12, 15, 0x10, 0xff]);
  });

  test('of coefficients are those of more than ten bits, whatever stands before them', () => {
    expect(idleIn(0x10, [0, 0x0a, 0x0b, 0xf0, 0xfa, 0xfb, 0x5f])).toEqual([0x0b, 0xfb, 0x5f]);
  });

  test('are those of a symbol that has one, and nothing behind the table', () => {
    expect(idleIn(0x00, [1, 2, 1, 3, 2])).toEqual([1, 2]);
  });
});
