import sharp, { type JpegOptions } from 'sharp';
import { describe, expect, test } from 'vitest';
import { holdsText, pixelsOf } from '@/testing/media/make-images';
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
import { countPasses } from '@/testing/shared/count-passes';
import { concat, fromAscii } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';
import { cleanProfile } from '../icc/clean-profile';
import { findJpegMetadata } from './find-jpeg-metadata';
import { readPicture } from './read-picture';
import { readSegments } from './read-segments';
import { stripJpeg } from './strip-jpeg';

const HIDDEN = fromAscii('48.8584N hidden');
/** As some encoders leave it behind the data of a scan. */
const FILLING = new Uint8Array(17);
const TABLES = [quantisationTable(), codeTable(0), codeTable(1)];
const restartEvery = (mcus: number) => jpegSegment(0xdd, Uint8Array.of(mcus >> 8, mcus & 255));
const profileParts = (profile: Uint8Array, number = 1, count = 1) =>
  jpegSegment(0xe2, concat([fromAscii('ICC_PROFILE\0'), Uint8Array.of(number, count), profile]));
const clean = (profile: Uint8Array) => cleanProfile(profile) ?? new Uint8Array();

/** Three blocks side by side, two bits each; a byte of them is 0x03. */
const SCAN = greyScan([0x03]);
const whole = (...parts: Uint8Array[]) => concat([JPEG_START, ...parts, JPEG_END]);
const PLAIN = whole(...TABLES, greyFrame(3), SCAN);

function expectStripped(loaded: Uint8Array, expected: Uint8Array): void {
  expect(findJpegMetadata(loaded)).not.toEqual([]);
  const stripped = stripJpeg(loaded);
  expect([...stripped]).toEqual([...expected]);
  expect(findJpegMetadata(stripped)).toEqual([]);
  expect(stripJpeg(stripped)).toBe(stripped);
}

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

test.each<[string, Uint8Array]>([
  ['data that ends too early', whole(...TABLES, greyFrame(4), greyScan([]))],
  ['a code that there is not', whole(...TABLES, greyFrame(3), greyScan([0x80]))],
  ['a second frame', whole(...TABLES, greyFrame(3), greyFrame(3), SCAN)],
  ['a scan before its frame', whole(...TABLES, SCAN, greyFrame(3))],
  ['a component twice over', whole(...TABLES, greyFrame(3), SCAN, SCAN)],
  ['no table of codes', whole(quantisationTable(), codeTable(0), greyFrame(3), SCAN)],
  ['no table of steps', whole(codeTable(0), codeTable(1), greyFrame(3), SCAN)],
  [
    'steps that are longer than a table',
    whole(
      jpegSegment(0xdb, concat([quantisationTable().subarray(4), HIDDEN])),
      ...TABLES,
      greyFrame(3),
      SCAN,
    ),
  ],
  [
    'codes that are longer than a table',
    whole(
      jpegSegment(0xc4, concat([codeTable(0).subarray(4), Uint8Array.of(9)])),
      ...TABLES,
      greyFrame(3),
      SCAN,
    ),
  ],
  [
    'more codes than there can be',
    whole(
      ...TABLES,
      jpegSegment(0xc4, Uint8Array.of(0, 3, ...new Uint8Array(15), 0, 0, 0)),
      greyFrame(3),
      SCAN,
    ),
  ],
  [
    'a frame header that is longer',
    whole(...TABLES, jpegSegment(0xc0, concat([greyFrame(3).subarray(4), HIDDEN])), SCAN),
  ],
  [
    'a scan header that is longer',
    whole(
      ...TABLES,
      greyFrame(3),
      jpegSegment(0xda, concat([Uint8Array.of(1, 1, 0, 0, 63, 0), HIDDEN])),
      Uint8Array.of(3),
    ),
  ],
  [
    'a restart interval that is longer',
    whole(...TABLES, jpegSegment(0xdd, '\0\0hidden'), greyFrame(3), SCAN),
  ],
  ['arithmetic codes', whole(...TABLES, greyFrame(3, 0xc9), SCAN)],
])('a JPEG with %s is damaged', (_, bytes) => {
  expect(() => stripJpeg(bytes)).toThrow(DamagedImageError);
});

describe('a progressive picture', () => {
  const head = [...TABLES, greyFrame(3, 0xc2)];
  const first = greyScan([0x1f], [0, 0, 0x01]);
  const more = greyScan([0xbf], [0, 0, 0x10]);
  const rest = greyScan([0x1f], [1, 63, 0]);

  test('keeps its scans and loses what is between them', () => {
    const bytes = whole(...head, first, more, rest);
    expect(stripJpeg(bytes)).toBe(bytes);
    expectStripped(whole(...head, first, FILLING, more, FILLING, rest, FILLING), bytes);
    // Most bits are codes of more coefficients: nobody knows what it was.
    expect(() => stripJpeg(whole(...head, first, more, HIDDEN, rest))).toThrow(DamagedImageError);
  });

  test.each<[string, Uint8Array[]]>([
    ['coded twice', [first, first]],
    ['made finer by a bit that is not the next', [greyScan([0x1f], [0, 0, 0x03]), more]],
    ['made finer before it is there', [more]],
    ['of others and the first at once', [greyScan([0x1f], [0, 63, 0])]],
    ['in no order', [greyScan([0x1f], [9, 3, 0])]],
  ])('with coefficients %s is damaged', (_, scans) => {
    expect(() => stripJpeg(whole(...head, ...scans))).toThrow(DamagedImageError);
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

const TEN_MEGABYTES = 10_000_000;
const filled = (piece: number[]) =>
  Uint8Array.from({ length: TEN_MEGABYTES }, (_, index) => piece[index % piece.length] ?? 0);
test.each<[string, Uint8Array]>([
  ['fill bytes', whole(filled([0xff]), ...TABLES, greyFrame(3), SCAN)],
  ['empty comments', whole(filled([0xff, 0xfe, 0, 2]), ...TABLES, greyFrame(3), SCAN)],
  ['stuffed bytes', whole(...TABLES, greyFrame(3), SCAN, filled([0xff, 0]))],
  ['restart markers', whole(...TABLES, greyFrame(3), SCAN, filled([0xff, 0xd0]))],
  [
    'tables',
    whole(filled([...quantisationTable()]).subarray(0, 69 * 144_000), ...TABLES, greyFrame(3), SCAN),
  ],
])('ten megabytes of %s are judged in some passes over them', (_, bytes) => {
  const passes = countPasses();
  for (const run of [stripJpeg, findJpegMetadata]) {
    try {
      run(bytes);
    } catch (error) {
      expect(error).toBeInstanceOf(DamagedImageError);
    }
  }
  expect(passes()).toBeLessThan(200);
});

describe('codes that nothing in the picture uses', () => {
  const segmentOf = (marker: number, content: readonly number[]) => [
    0xff,
    marker,
    (content.length + 2) >> 8,
    (content.length + 2) & 255,
    ...content,
  ];
  const codesOf = (kind: number, first: number, more: readonly number[]) =>
    segmentOf(0xc4, [kind, 1, ...Array<number>(14).fill(0), more.length, first, ...more]);
  /** Eight by eight grey pixels: a difference of no bits, and the end of the block. */
  const build = (dc: readonly number[], ac: readonly number[], data = 0x3f) =>
    Uint8Array.from([
      ...[0xff, 0xd8],
      ...segmentOf(0xdb, [0, ...Array<number>(64).fill(1)]),
      ...segmentOf(0xc0, [8, 0, 8, 0, 8, 1, 1, 0x11, 0]),
      ...codesOf(0x00, 0, dc),
      ...codesOf(0x10, 0, ac),
      ...[...segmentOf(0xda, [1, 1, 0, 0, 63, 0]), data, 0xff, 0xd9],
    ]);

  test('tell nothing, and the picture is the same', async () => {
    const text = [...Buffer.from('Canary 48.8584N 2.29450E')];
    const bytes = build([], text);
    const stripped = stripJpeg(bytes);
    // A code that may stand for a coefficient may stay, once.
    expect(Buffer.from(stripped).toString('latin1')).not.toMatch(/Can|48\.85|94N|\.29/);
    expect(stripped).toHaveLength(bytes.length);
    expect(stripJpeg(stripped)).toBe(stripped);
    const [before, after] = await Promise.all([bytes, stripped].map((one) => sharp(one).raw().toBuffer()));
    expect(after).toEqual(before);
  });

  test('stay where an encoder may have written them', () => {
    const bytes = build([1, 2, 11], [0x01, 0x11, 0xf0, 0xfa]);
    expect(stripJpeg(bytes)).toBe(bytes);
  });

  test('are none that the picture may be made of', () => {
    // The difference is coded by the first code of sixteen bits, which stands for more bits than there are.
    expect(() => stripJpeg(build([12], [], 0x80))).toThrow(DamagedImageError);
  });
});
