import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { DATE_TAG, makeExif, makeJpegHead, makeXmp, withHeicExif } from '@/testing/media/make-exif';
import { box, makeHeif, PICTURE } from '@/testing/media/make-heif';
import { tinyHeic } from '@/testing/media/tiny-heic';
import fc from '@/testing/shared/fast-check';
import { ascii, concat, fromAscii, fromUint32, fromUint32le } from '../media/bytes';
import { MEDIA_TYPE_NAMES } from '../media/media-types';
import { pngChunk } from '../media/png/png-chunk';
import { PNG_SIGNATURE } from '../media/png/walk-png';
import { CONVERTIBLE_TYPES, type SourceType } from '../media/source-types';
import { riffChunk } from '../media/webp/riff-chunk';
import { readTaken } from './read-taken';

const NOW = Date.parse('2026-11-29T12:00:00Z');
const wall = (text: string) => Date.parse(`${text}Z`);
const SUMMER = '2026:07:14 18:03:22';
const IN_SUMMER = { wallMs: wall('2026-07-14T18:03:22'), isFileDate: false };
const read = (bytes: Uint8Array, type: SourceType = 'image/jpeg') => readTaken(bytes, type, NOW);
const exifOf = (date: string) => makeExif({ exif: { [DATE_TAG.original]: date } });

describe('in whichever kind of file', () => {
  const exif = makeExif({
    exif: {
      [DATE_TAG.original]: SUMMER,
      [DATE_TAG.originalOffset]: '+02:00',
      [DATE_TAG.originalFraction]: '25',
    },
  });
  const xmp = makeXmp({ 'exif:DateTimeOriginal': '2026-07-14T18:03:22.25+02:00' });
  const header = Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0);
  const png = (...chunks: Uint8Array[]) =>
    concat([fromAscii(PNG_SIGNATURE), pngChunk('IHDR', header), ...chunks, pngChunk('IEND')]);
  const webp = (...chunks: Uint8Array[]) => {
    const content = concat([fromAscii('WEBP'), riffChunk('VP8X', new Uint8Array(10)), ...chunks]);
    return concat([fromAscii('RIFF'), fromUint32le(content.length), content]);
  };
  const heif = (brand: string, type: string, content: Uint8Array) =>
    makeHeif({ brand, items: [PICTURE, { type, content: ascii(content, 0, content.length) }] });
  const itemOf = (block: Uint8Array, lead = '') => concat([fromUint32(lead.length), fromAscii(lead), block]);
  const gif = concat([
    fromAscii('GIF89a'),
    Uint8Array.of(1, 0, 1, 0, 0, 0, 0, 0x21, 0xff, 11),
    fromAscii(`XMP DataXMP${xmp}`),
    Uint8Array.from([1, ...Array.from({ length: 256 }, (_, index) => 255 - index), 0]),
    Uint8Array.of(0x3b),
  ]);

  test.each<[string, SourceType, Uint8Array]>([
    ['JPEG with EXIF', 'image/jpeg', makeJpegHead(exif)],
    ['JPEG with XMP', 'image/jpeg', makeJpegHead(xmp)],
    ['PNG with EXIF', 'image/png', png(pngChunk('eXIf', exif))],
    ['PNG with XMP', 'image/png', png(pngChunk('iTXt', fromAscii(`XML:com.adobe.xmp\0\0\0\0\0${xmp}`)))],
    ['WebP with EXIF', 'image/webp', webp(riffChunk('EXIF', exif))],
    [
      'WebP with EXIF that has a header',
      'image/webp',
      webp(riffChunk('EXIF', concat([fromAscii('Exif\0\0'), exif]))),
    ],
    ['WebP with XMP', 'image/webp', webp(riffChunk('XMP ', fromAscii(xmp)))],
    ['AVIF with EXIF', 'image/avif', heif('avif', 'Exif', itemOf(exif))],
    ['AVIF with XMP', 'image/avif', heif('avif', 'mime', fromAscii(xmp))],
    ['HEIC with EXIF as an iPhone writes it', 'image/heic', heif('heic', 'Exif', itemOf(exif, 'Exif\0\0'))],
    [
      'HEIC with EXIF that says nothing of its header',
      'image/heic',
      heif('heic', 'Exif', concat([fromUint32(0), fromAscii('Exif\0\0'), exif])),
    ],
    [
      'HEIC with EXIF that is told to begin elsewhere',
      'image/heic',
      heif('heic', 'Exif', concat([fromUint32(9_999), exif])),
    ],
    ['TIFF', 'image/tiff', exif],
    ['GIF with XMP', 'image/gif', gif],
  ])('the date is read: %s', (_, type, bytes) => {
    expect(read(bytes, type)).toEqual({
      wallMs: wall('2026-07-14T18:03:22.25'),
      offsetMinutes: 120,
      isFileDate: false,
    });
  });

  test.each([
    ['2026-07-14T18:03:22', undefined],
    ['Tue, 14 Jul 2026 18:03:22 +0200', 120],
    ['14 Jul 2026 18:03:22 GMT', 0],
    ['2026:07:14 18:03:22', undefined],
    ['14 July 2026 18:03:22 UTC', 0],
    // Screenshots of GNOME, in several languages of the desktop and of the C library.
    ['Tue 14 Jul 2026 06:03:22 PM CEST', undefined],
    ['Tue 14 Jul 2026 18:03:22 CEST', undefined],
    ['Tue Jul 14 18:03:22 2026', undefined],
    ['Tue Jul 14 18:03:22 UTC 2026', 0],
  ])('a PNG was created at %s', (text, offsetMinutes) => {
    const expected = offsetMinutes === undefined ? IN_SUMMER : { ...IN_SUMMER, offsetMinutes };
    const created = fromAscii(`Creation Time\0${text}`);
    expect(read(png(pngChunk('tEXt', created)), 'image/png')).toEqual(expected);
    const international = fromAscii(`Creation Time\0\0\0en\0\0${text}`);
    expect(read(png(pngChunk('iTXt', international)), 'image/png')).toEqual(expected);
  });

  test.each([
    ['Tue 14 Jul 2026 12:00:05 AM CEST', '2026-07-14T00:00:05'],
    ['Tue 14 Jul 2026 12:00:05 PM CEST', '2026-07-14T12:00:05'],
    ['Wed Jul  1 02:03:04 2026', '2026-07-01T02:03:04'],
  ])('on a clock of twelve hours, or padded with spaces: %s', (text, expected) => {
    const created = pngChunk('tEXt', fromAscii(`Creation Time\0${text}`));
    expect(read(png(created), 'image/png')?.wallMs).toBe(wall(expected));
  });

  test.each(['Tue 14 Jul 2026 13:00:05 PM', 'Tue 14 Foo 2026 18:03:22', 'Foo Foo 14 18:03:22 2026'])(
    'no clock shows %s',
    (text) => {
      expect(read(png(pngChunk('tEXt', fromAscii(`Creation Time\0${text}`))), 'image/png')).toBeNull();
    },
  );

  const zlib = (text: string) => deflateSync(Buffer.from(text, 'latin1'));
  const hex = (name: string, block: Uint8Array) => {
    const digits = Buffer.from(block).toString('hex').replaceAll(/.{72}/g, '$&\n');
    return `\n${name}\n${String(block.length).padStart(8)}\n${digits}\n`;
  };
  const withHeader = concat([fromAscii('Exif\0\0'), exif]);
  const packet = fromAscii(`http://ns.adobe.com/xap/1.0/\0${xmp}`);

  test.each<[string, Uint8Array]>([
    [
      'XMP that is compressed',
      pngChunk('iTXt', concat([fromAscii('XML:com.adobe.xmp\0\x01\0\0\0'), zlib(xmp)])),
    ],
    [
      'a date that is compressed',
      pngChunk('zTXt', concat([fromAscii('Creation Time\0\0'), zlib('2026-07-14T18:03:22.25+02:00')])),
    ],
    [
      'EXIF as Exiv2 wrote it',
      pngChunk('zTXt', concat([fromAscii('Raw profile type exif\0\0'), zlib(hex('exif', withHeader))])),
    ],
    [
      'EXIF as ImageMagick wrote it',
      pngChunk('tEXt', fromAscii(`Raw profile type APP1\0${hex('APP1', withHeader)}`)),
    ],
    [
      'EXIF without its header',
      pngChunk('tEXt', fromAscii(`Raw profile type exif\0${hex('exif', exif).toUpperCase()}`)),
    ],
    [
      'XMP as a segment of a JPEG',
      pngChunk('tEXt', fromAscii(`Raw profile type APP1\0${hex('APP1', packet)}`)),
    ],
    [
      'a date that ImageMagick took out of EXIF',
      pngChunk('tEXt', fromAscii('exif:DateTimeOriginal\x002026:07:14 18:03:22.25+02:00')),
    ],
    ['XMP by itself', pngChunk('tEXt', fromAscii(`Raw profile type xmp\0${hex('xmp', fromAscii(xmp))}`))],
  ])('a PNG holds %s', (_, chunk) => {
    expect(read(png(chunk), 'image/png')).toEqual({
      wallMs: wall('2026-07-14T18:03:22.25'),
      offsetMinutes: 120,
      isFileDate: false,
    });
  });

  test('texts of a PNG that are damaged, too long or too many leave the dates of others', () => {
    const fine = pngChunk('eXIf', exif);
    const bomb = pngChunk(
      'zTXt',
      concat([fromAscii('Raw profile type exif\0\0'), deflateSync(Buffer.alloc(5_000_000))]),
    );
    const broken = pngChunk('zTXt', fromAscii('Creation Time\0\0no stream'));
    const noHex = pngChunk('tEXt', fromAscii('Raw profile type exif\0\nexif\n 8\n45xyz'));
    const start = performance.now();
    const many = Array.from({ length: 2_000 }, () => bomb);
    expect(read(png(broken, noHex, ...many, fine), 'image/png')?.offsetMinutes).toBe(120);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  test('of several pictures in a HEIC the date is that of the one that is shown', () => {
    const other = makeExif({ exif: { [DATE_TAG.original]: '2011:01:01 10:00:00' } });
    const items = [PICTURE, PICTURE, ...[other, exif].map((block) => itemOf(block))].map((item) =>
      item instanceof Uint8Array ? { type: 'Exif', content: ascii(item, 0, item.length) } : item,
    );
    // The third item is about the second picture, the fourth about the first, which is shown.
    const about = (from: number, to: number) => box('cdsc', Uint8Array.of(0, from, 0, 1, 0, to));
    const metaBoxes = [box('iref', '\0\0\0\0', about(3, 2), about(4, 1))];
    expect(read(makeHeif({ brand: 'heic', items, metaBoxes }), 'image/heic')?.wallMs).toBe(
      wall('2026-07-14T18:03:22.25'),
    );
    const cut = [box('iref', '\0\0\0\0', box('cdsc', Uint8Array.of(0, 3, 0, 9, 0, 2)))];
    expect(read(makeHeif({ brand: 'heic', items, metaBoxes: cut }), 'image/heic')).not.toBeNull();
  });

  test('when a program last changed a PNG is no more than a date of the file', () => {
    const time = Uint8Array.of(2026 >> 8, 2026 & 255, 7, 14, 18, 3, 22);
    const changed = { ...IN_SUMMER, offsetMinutes: 0, isFileDate: true };
    expect(read(png(pngChunk('tIME', time)), 'image/png')).toEqual(changed);
    const created = pngChunk('tEXt', fromAscii('Creation Time\x002020-01-02T03:04:05'));
    expect(read(png(pngChunk('tIME', time), created), 'image/png')?.isFileDate).toBe(false);
  });
});

test('a HEIC that a real encoder wrote is read', () => {
  const exif = makeExif({ exif: { [DATE_TAG.original]: SUMMER, [DATE_TAG.originalOffset]: '+02:00' } });
  expect(read(withHeicExif(tinyHeic(), exif), 'image/heic')).toEqual({ ...IN_SUMMER, offsetMinutes: 120 });
  expect(read(tinyHeic(), 'image/heic')).toBeNull();
});

test.each([true, false])('EXIF is read in either order of bytes, little-endian: %s', (isLittle) => {
  const block = makeExif({ isLittle, exif: { [DATE_TAG.original]: SUMMER } });
  expect(read(makeJpegHead(block))).toEqual(IN_SUMMER);
});

test('tags of the EXIF directory that stand in the first one are read too', () => {
  expect(read(makeJpegHead(makeExif({ main: { [DATE_TAG.original]: SUMMER } })))).toEqual(IN_SUMMER);
});

test('an XMP property may be an element', () => {
  const packet =
    '<rdf:Description>\n<xmp:CreateDate>\n 2026-07-14T18:03:22\n</xmp:CreateDate></rdf:Description>';
  expect(read(makeJpegHead(packet))).toEqual(IN_SUMMER);
});

describe('an offset that stands elsewhere', () => {
  const offsetOf = (made: Parameters<typeof makeExif>[0]) =>
    read(makeJpegHead(makeExif({ ...made, exif: { [DATE_TAG.original]: SUMMER, ...made.exif } })))
      ?.offsetMinutes;

  test.each<[string, Parameters<typeof makeExif>[0], number | undefined]>([
    [
      'of the last change, of the same second',
      { main: { [DATE_TAG.changed]: SUMMER }, exif: { [DATE_TAG.changedOffset]: '+02:00' } },
      120,
    ],
    [
      'of the digitizing, of the same second',
      { exif: { [DATE_TAG.digitized]: SUMMER, [DATE_TAG.digitizedOffset]: '-03:30' } },
      -210,
    ],
    [
      'of a change on another day',
      { main: { [DATE_TAG.changed]: '2026:08:01 10:00:00' }, exif: { [DATE_TAG.changedOffset]: '+05:00' } },
      undefined,
    ],
    ['of hours, from before there were offsets', { zoneHours: -7 }, -420],
    ['of hours that no place has', { zoneHours: 99 }, undefined],
    ['of no hours, which is what cameras without a zone write', { zoneHours: 0 }, undefined],
    ['of hours beside one of its own', { zoneHours: 5, exif: { [DATE_TAG.originalOffset]: '+02:00' } }, 120],
    ['that is blank', { exif: { [DATE_TAG.originalOffset]: '   :  ' } }, undefined],
  ])('%s', (_, made, expected) => {
    expect(offsetOf(made)).toBe(expected);
  });
});

describe('the time that satellites told', () => {
  const gps = {
    date: '2026:07:14',
    time: [
      [16, 1],
      [3, 1],
      [2_250, 100],
    ],
  } as const;
  const told = { wallMs: wall('2026-07-14T16:03:22.5'), offsetMinutes: 0, isFileDate: false };

  test.each([true, false])('counts where the clock was never set, little-endian: %s', (isLittle) => {
    const exif = { [DATE_TAG.original]: '1980:01:01 00:00:12' };
    expect(read(makeJpegHead(makeExif({ isLittle, gps, exif })))).toEqual(told);
    expect(read(makeJpegHead(makeExif({ isLittle, gps })))).toEqual(told);
  });

  test('stands behind the clock of the camera, which knows the time of day where it is', () => {
    const exif = { [DATE_TAG.original]: SUMMER };
    expect(read(makeJpegHead(makeExif({ gps, exif })))).toEqual(IN_SUMMER);
  });

  test('is read from XMP', () => {
    const packet = makeXmp({ 'exif:GPSTimeStamp': '2026-07-14T16:03:22.5Z' });
    expect(read(makeJpegHead(packet))).toEqual(told);
  });

  test.each([
    ['without a day', { ...gps, date: '' }],
    ['of zeros', { ...gps, date: '0000:00:00' }],
    ['without seconds', { ...gps, time: gps.time.slice(0, 2) }],
    [
      'divided by nothing',
      {
        ...gps,
        time: [
          [16, 0],
          [3, 0],
          [22, 0],
        ] as const,
      },
    ],
    [
      'of 25 hours',
      {
        ...gps,
        time: [
          [25, 1],
          [3, 1],
          [22, 1],
        ] as const,
      },
    ],
    [
      'of no clock',
      {
        ...gps,
        time: [
          [4_000_000_000, 1],
          [3, 1],
          [22, 1],
        ] as const,
      },
    ],
  ])('is none %s', (_, strange) => {
    expect(read(makeJpegHead(makeExif({ gps: strange })))).toBeNull();
  });
});

test.each(['2038-01-19T03:14:08', '2039-12-31T23:59:59', '2040-02-06T06:28:16'])(
  'in the year 2041 a photo may be of %s, behind the end of clocks of 32 bits',
  (at) => {
    const date = at.replaceAll('-', ':').replace('T', ' ');
    expect(readTaken(makeJpegHead(exifOf(date)), 'image/jpeg', Date.UTC(2041, 0, 1))?.wallMs).toBe(wall(at));
    expect(read(makeJpegHead(exifOf(date)))).toBeNull();
  },
);

test('a year that is all somebody knew of an old print counts before its scanner', () => {
  const exif = { [DATE_TAG.original]: '1962:00:00 00:00:00', [DATE_TAG.digitized]: SUMMER };
  expect(read(makeJpegHead(makeExif({ exif })))?.wallMs).toBe(wall('1962-01-01T00:00:00'));
});

test('an editor that only says in XMP when it changed a file tells a date of the file', () => {
  const packet = makeXmp({ 'xmp:ModifyDate': '2026-07-14T18:03:22' });
  expect(read(makeJpegHead(packet))).toEqual({ ...IN_SUMMER, isFileDate: true });
});

describe('of several dates', () => {
  const years = (exif: Uint8Array | null, attributes: Record<string, string> | null) => {
    const parts = [...(exif ? [exif] : []), ...(attributes ? [makeXmp(attributes)] : [])];
    const taken = read(makeJpegHead(...parts));
    return taken && [new Date(taken.wallMs).getUTCFullYear(), taken.isFileDate];
  };
  const at = (year: number) => `${year}:07:14 18:03:22`;
  const all = {
    original: makeExif({
      main: { [DATE_TAG.changed]: at(2021) },
      exif: { [DATE_TAG.original]: at(2011), [DATE_TAG.digitized]: at(2014) },
    }),
    digitized: makeExif({
      main: { [DATE_TAG.changed]: at(2021) },
      exif: { [DATE_TAG.original]: '0000:00:00 00:00:00', [DATE_TAG.digitized]: at(2014) },
    }),
    changed: makeExif({ main: { [DATE_TAG.changed]: at(2021) } }),
  };
  const xmp = {
    'exif:DateTimeOriginal': '2012-07-14T18:03:22',
    'photoshop:DateCreated': '1943',
    'xmp:CreateDate': '2015-07-14T18:03:22',
  };
  const { 'exif:DateTimeOriginal': _, ...withoutOriginal } = xmp;

  test.each<[string, Uint8Array | null, Record<string, string> | null, [number, boolean] | null]>([
    ["the camera's before all", all.original, xmp, [2011, false]],
    ['XMP that kept it', all.digitized, xmp, [2012, false]],
    ['an archive before a scanner', all.digitized, withoutOriginal, [1943, false]],
    ['a scanner before an editor', all.digitized, { 'xmp:CreateDate': '2015-01-01T00:00:00' }, [2014, false]],
    ['an editor that made it', all.changed, { 'xmp:CreateDate': '2015-01-01T00:00:00' }, [2015, false]],
    ['an editor that changed it', all.changed, null, [2021, true]],
    ['none', makeExif({}), {}, null],
  ])('it counts: %s', (_, exif, attributes, expected) => {
    expect(years(exif, attributes)).toEqual(expected);
  });

  test.each(['9999:12:31 23:59:59', '2031:01:01 00:00:00', '1970:01:01 00:00:00', '2026:12:02 12:00:00'])(
    'the next one counts where the first is %s',
    (strange) => {
      const block = makeExif({ exif: { [DATE_TAG.original]: strange, [DATE_TAG.digitized]: SUMMER } });
      expect(read(makeJpegHead(block))).toEqual(IN_SUMMER);
    },
  );

  test('a clock may run ahead, by a day and by the width of the world', () => {
    expect(read(makeJpegHead(exifOf('2026:12:01 01:00:00')))?.wallMs).toBe(wall('2026-12-01T01:00:00'));
    expect(read(makeJpegHead(exifOf('2026:12:01 03:00:00')))).toBeNull();
  });
});

describe('the date of the file', () => {
  const file = { lastModifiedMs: Date.parse('2026-03-01T22:30:00.5Z'), offsetMinutes: 60 };
  const onDisk = { wallMs: wall('2026-03-01T23:30:00.5'), offsetMinutes: 60, isFileDate: true };
  const taken = (bytes: Uint8Array, changes: Partial<typeof file> = {}) =>
    readTaken(bytes, 'image/jpeg', NOW, { ...file, ...changes });

  test('counts where nothing else does, and is marked', () => {
    expect(taken(makeJpegHead())).toEqual(onDisk);
    expect(taken(makeJpegHead(exifOf(SUMMER)))).toEqual(IN_SUMMER);
  });

  test('counts unless a program changed the file before', () => {
    const changed = (date: string) => makeJpegHead(makeExif({ main: { [DATE_TAG.changed]: date } }));
    expect(taken(changed('2024:01:01 10:00:00'))?.wallMs).toBe(wall('2024-01-01T10:00:00'));
    expect(taken(changed('2026:05:01 10:00:00'))).toEqual(onDisk);
  });

  test.each([
    ['the beginning of Unix', { lastModifiedMs: 0 }],
    ['the beginning of Unix in America', { lastModifiedMs: 0, offsetMinutes: -300 }],
    ['the beginning of DOS', { lastModifiedMs: Date.UTC(1980, 0, 1) }],
    ['years ahead', { lastModifiedMs: NOW + 400 * 86_400_000 }],
    ['no number', { lastModifiedMs: Number.NaN }],
  ])('is none where it is %s', (_, changes) => {
    expect(taken(makeJpegHead(), changes)).toBeNull();
  });

  test('is told in UTC where the place has an offset of minutes', () => {
    expect(taken(makeJpegHead(), { offsetMinutes: 19 })).toEqual({
      wallMs: file.lastModifiedMs,
      offsetMinutes: 0,
      isFileDate: true,
    });
  });
});

describe('a file that was made to do harm', () => {
  test('has directories that point at themselves, at each other and nowhere', () => {
    for (const pointer of [0, 1, 8, 10, 27, 0xffffffff]) {
      expect(read(makeJpegHead(makeExif({ exif: { [DATE_TAG.original]: SUMMER }, pointer })))).toBeNull();
    }
  });

  test('has a directory of 65,535 entries, a text without an end, or thousands of blocks', () => {
    const start = performance.now();
    const endless = concat([
      fromAscii('MM\0*\0\0\0\x08'),
      Uint8Array.of(255, 255),
      new Uint8Array(10_000_000),
    ]);
    expect(read(endless, 'image/tiff')).toBeNull();
    const long = makeExif({ exif: { [DATE_TAG.original]: '2'.repeat(60_000) } });
    expect(read(makeJpegHead(...Array.from({ length: 200 }, () => long)))).toBeNull();
    const crumbs = concat(Array.from({ length: 20_000 }, () => pngChunk('tEXt', fromAscii('a'))));
    expect(read(concat([fromAscii(PNG_SIGNATURE), crumbs]), 'image/png')).toBeNull();
    const names = 'exif:DateTimeOriginal="'.repeat(11_000);
    expect(read(makeJpegHead(...Array.from({ length: 16 }, () => names.slice(0, 60_000))))).toBeNull();
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  test('has more entries or parts than any photo, and is given up before what stands behind them', () => {
    const filling = Object.fromEntries(Array.from({ length: 600 }, (_, index) => [index + 1, 'x']));
    expect(read(makeExif({ main: { ...filling, [DATE_TAG.original]: SUMMER } }), 'image/tiff')).toBeNull();
    const crumb = pngChunk('tEXt', fromAscii('a'));
    const chunks = [...Array.from({ length: 5_000 }, () => crumb), pngChunk('eXIf', exifOf(SUMMER))];
    expect(read(concat([fromAscii(PNG_SIGNATURE), ...chunks]), 'image/png')).toBeNull();
    expect(read(concat([fromAscii(PNG_SIGNATURE), ...chunks.slice(2_000)]), 'image/png')).toEqual(IN_SUMMER);
  });

  test('is cut off at any place and never throws', () => {
    const whole = makeJpegHead(exifOf(SUMMER), makeXmp({ 'xmp:CreateDate': '2015-07-14T18:03:22' }));
    for (let length = 0; length < whole.length; length += 1) {
      expect(() => read(whole.subarray(0, length))).not.toThrow();
    }
  });

  test('is anything at all and never throws', () => {
    const types: SourceType[] = [...MEDIA_TYPE_NAMES, ...(Object.keys(CONVERTIBLE_TYPES) as SourceType[])];
    const start = fc.constantFrom(
      makeJpegHead(exifOf(SUMMER)),
      makeHeif({ items: [PICTURE, { type: 'Exif', content: '\0\0\0\0MM\0*' }] }),
      exifOf(SUMMER),
      fromAscii(PNG_SIGNATURE),
      fromAscii('GIF89a'),
      fromAscii('RIFF'),
      new Uint8Array(),
    );
    fc.assert(
      fc.property(
        start,
        fc.uint8Array({ maxLength: 40 }),
        fc.nat(),
        fc.constantFrom(...types),
        (bytes, noise, at, type) => {
          const mutated = bytes.slice();
          mutated.set(
            noise.subarray(0, Math.max(0, mutated.length - (at % (mutated.length + 1)))),
            at % (mutated.length + 1),
          );
          readTaken(concat([mutated, noise]), type, NOW, { lastModifiedMs: at, offsetMinutes: 0 });
        },
      ),
      { numRuns: 400 },
    );
  });
});
