import sharp, { type JpegOptions } from 'sharp';
import { describe, expect, test } from 'vitest';
import { holdsText, pixelsOf } from '@/testing/media/make-images';
import {
  codeTable,
  greyFrame,
  greyScan,
  JPEG_START,
  jpegSegment,
  quantisationTable,
} from '@/testing/media/make-jpeg';
import { makeProfile } from '@/testing/media/make-profile';
import { concat, fromAscii } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';
import { findJpegMetadata } from './find-jpeg-metadata';
import { readPicture } from './read-picture';
import { readSegments } from './read-segments';
import { stripJpeg } from './strip-jpeg';
import {
  clean,
  expectStripped,
  FILLING,
  HIDDEN,
  PLAIN,
  profileParts,
  restartEvery,
  SCAN,
  TABLES,
  whole,
} from './testing/whole-jpeg';

test('a picture with nothing else stays as it is, and is one', async () => {
  expect(stripJpeg(PLAIN)).toBe(PLAIN);
  expect((await pixelsOf(PLAIN)).length).toBe(24 * 8 * 4);
  await sharp(PLAIN, { failOn: 'warning' }).raw().toBuffer();
});

test.each<[string, Uint8Array[]]>([
  ['between the scan and the end', [...TABLES, greyFrame(3), SCAN, HIDDEN]],
  [
    'an archive between the scan and the end',
    [...TABLES, greyFrame(3), SCAN, fromAscii('PK\x03\x04 hidden')],
  ],
  [
    'stray restart markers behind the scan',
    [...TABLES, greyFrame(3), SCAN, Uint8Array.of(0xff, 0xd0, 65, 0xff, 0xd5)],
  ],
  ['fill bytes before the end', [...TABLES, greyFrame(3), SCAN, Uint8Array.of(0xff, 0xff, 0xff)]],
  ['fill bytes between segments', [...TABLES, Uint8Array.of(0xff, 0xff), greyFrame(3), SCAN]],
  ['a number of lines', [...TABLES, greyFrame(3), SCAN, jpegSegment(0xdc, '\0\x08')]],
  [
    'a number of lines that is longer',
    [...TABLES, greyFrame(3), SCAN, jpegSegment(0xdc, concat([fromAscii('\0\x08'), HIDDEN]))],
  ],
  ['a comment behind the scan', [...TABLES, greyFrame(3), SCAN, jpegSegment(0xfe, HIDDEN)]],
  ['a second beginning', [...TABLES, JPEG_START, greyFrame(3), SCAN]],
  ['a marker without meaning', [...TABLES, Uint8Array.of(0xff, 0x01), greyFrame(3), SCAN]],
  ['conditioning of arithmetic codes', [...TABLES, jpegSegment(0xcc, HIDDEN), greyFrame(3), SCAN]],
  ['an expansion', [...TABLES, jpegSegment(0xdf, HIDDEN), greyFrame(3), SCAN]],
  ['steps that no component has', [...TABLES, quantisationTable(3), greyFrame(3), SCAN]],
  ['steps behind the scan', [...TABLES, greyFrame(3), SCAN, quantisationTable()]],
  ['codes that no scan has', [...TABLES, codeTable(1, 2), greyFrame(3), SCAN]],
  ['codes that others replace', [codeTable(0, 0, 7), ...TABLES, greyFrame(3), SCAN]],
  [
    'a restart interval that another replaces',
    [restartEvery(0x4141), ...TABLES, restartEvery(0), greyFrame(3), SCAN],
  ],
  ['a profile that is none', [profileParts(HIDDEN), ...TABLES, greyFrame(3), SCAN]],
  ['a profile behind the scan', [...TABLES, greyFrame(3), SCAN, profileParts(clean(makeProfile()))]],
  ['half a profile', [profileParts(clean(makeProfile()), 1, 2), ...TABLES, greyFrame(3), SCAN]],
])('%s goes', (name, parts) => {
  const isInterval = name.startsWith('a restart interval');
  expectStripped(whole(...parts), isInterval ? whole(...TABLES, restartEvery(0), greyFrame(3), SCAN) : PLAIN);
});

test('of a segment with several tables only those that are used stay', () => {
  const both = jpegSegment(0xdb, concat([quantisationTable(2).subarray(4), quantisationTable().subarray(4)]));
  expectStripped(whole(both, codeTable(0), codeTable(1), greyFrame(3), SCAN), PLAIN);
});

test('the second JFIF header, an earlier word of Adobe and a second EXIF block go', () => {
  const jfif = jpegSegment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\0\0');
  const adobe = jpegSegment(0xee, 'Adobe\0\x64\0\0\0\0\0');
  const exif = jpegSegment(0xe1, 'Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0');
  const kept = [jfif, exif.subarray(0, 0), adobe, ...TABLES, greyFrame(3), SCAN];
  const loaded = whole(
    jfif,
    jpegSegment(0xe0, 'JFIF\0\x01\x02\x01AAAA\0\0'),
    jpegSegment(0xee, 'Adobehidden'.padEnd(12)),
    ...kept.slice(2),
  );
  expectStripped(loaded, whole(...kept));
  const turned = stripJpeg(whole(exif, exif, ...TABLES, greyFrame(3), SCAN));
  expect(findJpegMetadata(turned)).toEqual([]);
  expect(turned).toHaveLength(PLAIN.length + 4 + 6 + 26);
});

test.each([
  ['JFIF’s', jpegSegment(0xe0, 'JFIF\0AB\x09CCCC\0\0'), jpegSegment(0xe0, 'JFIF\0\x01\x01\0CCCC\0\0')],
  ['Adobe’s', jpegSegment(0xee, 'AdobehiddeN\0'), jpegSegment(0xee, 'Adobe\0\x64\0\0\0\0\0')],
])('numbers of %s header that nothing depends on are as they are everywhere', (_, loaded, cleaned) => {
  expectStripped(whole(loaded, ...TABLES, greyFrame(3), SCAN), whole(cleaned, ...TABLES, greyFrame(3), SCAN));
});

test('a profile loses its texts and is put together in as few segments as may be', () => {
  const profile = makeProfile({ tags: { cprt: fromAscii('text\0\0\0\0hidden\0') } });
  const parts = [profileParts(profile.subarray(100), 2, 2), profileParts(profile.subarray(0, 100), 1, 2)];
  const loaded = whole(...parts, ...TABLES, greyFrame(3), SCAN);
  expectStripped(loaded, whole(profileParts(clean(profile)), ...TABLES, greyFrame(3), SCAN));
});

describe('restart markers', () => {
  const head = [...TABLES, restartEvery(1), greyFrame(3)];
  const data = (...between: number[][]) =>
    greyScan([
      0x3f,
      ...(between[0] ?? []),
      0xff,
      0xd0,
      0x3f,
      ...(between[1] ?? []),
      0xff,
      0xd1,
      0x3f,
      ...(between[2] ?? []),
    ]);

  test('stay where they are due', async () => {
    const bytes = whole(...head, data());
    expect(stripJpeg(bytes)).toBe(bytes);
    await sharp(bytes, { failOn: 'warning' }).raw().toBuffer();
  });

  test('have nothing before them but the data', () => {
    const loaded = whole(...head, data([...HIDDEN], [0xff, 0xff], [...HIDDEN]));
    expectStripped(loaded, whole(...head, data()));
  });

  test.each([
    ['are missing', [0x00]],
    ['are out of order', [0x3f, 0xff, 0xd1, 0x3f, 0xff, 0xd0, 0x3f]],
  ])('that %s are damage', (_, bytes) => {
    expect(() => stripJpeg(whole(...head, greyScan(bytes)))).toThrow(DamagedImageError);
  });
});

const noise = Buffer.from(
  Array.from({ length: 75 * 43 * 3 }, (_, index) => (index * index * 7 + (index >> 4) * 13) % 256),
);

describe.each<[string, JpegOptions]>([
  ['baseline', {}],
  ['without losses of colour', { quality: 100, chromaSubsampling: '4:4:4' }],
  ['progressive', { progressive: true, quality: 95 }],
  ['with scans of its own', { mozjpeg: true }],
])('%s, as encoders write it', (_, options) => {
  test.each(['srgb', 'b-w', 'cmyk'] as const)('a picture of %s ends behind its last block', async (space) => {
    const image = sharp(noise, { raw: { width: 75, height: 43, channels: 3 } }).toColourspace(space);
    const bytes = new Uint8Array(await image.jpeg(options).toBuffer());
    expect(stripJpeg(bytes)).toBe(bytes);
    // Behind each scan: before each marker of a table or scan that follows data, and before the end.
    const loaded: Uint8Array[] = [];
    const { isProgressive } = readPicture(bytes, readSegments(bytes).segments);
    let at = 0;
    let isData = false;
    for (let next = bytes.indexOf(0xff); next >= 0; next = bytes.indexOf(0xff, next + 1)) {
      const code = bytes[next + 1] ?? 0;
      if (code === 0 || (code === 0xd8 && next === 0)) continue;
      if (isData) {
        loaded.push(bytes.subarray(at, next), isProgressive ? FILLING : HIDDEN);
        at = next;
      }
      isData = code === 0xda;
      next += code === 0xd9 ? 0 : 1 + ((bytes[next + 2] ?? 0) << 8) + (bytes[next + 3] ?? 0);
    }
    const stripped = stripJpeg(concat([...loaded, bytes.subarray(at)]));
    expect(Buffer.from(stripped).equals(Buffer.from(bytes))).toBe(true);
    expect(await pixelsOf(stripped)).toEqual(await pixelsOf(bytes));
  });
});

test('what is drawn anew is not looked into, and loses everything else', () => {
  const loaded = whole(jpegSegment(0xfe, HIDDEN), ...TABLES, greyFrame(3), SCAN);
  const draft = stripJpeg(whole(jpegSegment(0xfe, HIDDEN), ...TABLES, greyFrame(3), greyScan([0x80])), {
    keepsScans: true,
  });
  expect(holdsText(draft, 'hidden')).toBe(false);
  expect(stripJpeg(loaded, { keepsScans: true })).toEqual(PLAIN);
});
