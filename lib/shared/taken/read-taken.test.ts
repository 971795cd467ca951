import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { DATE_TAG, makeExif, makeJpegHead, makeXmp, withHeicExif } from '@/testing/media/make-exif';
import { box, makeHeif, PICTURE } from '@/testing/media/make-heif';
import { tinyHeic } from '@/testing/media/tiny-heic';
import { ascii, concat, fromAscii, fromUint32, fromUint32le } from '../media/bytes';
import { pngChunk } from '../media/png/png-chunk';
import { PNG_SIGNATURE } from '../media/png/walk-png';
import type { SourceType } from '../media/source-types';
import { riffChunk } from '../media/webp/riff-chunk';
import { IN_SUMMER, read, SUMMER, wall } from './testing/dated-files';

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

test('a year that is all somebody knew of an old print counts before its scanner', () => {
  const exif = { [DATE_TAG.original]: '1962:00:00 00:00:00', [DATE_TAG.digitized]: SUMMER };
  expect(read(makeJpegHead(makeExif({ exif })))?.wallMs).toBe(wall('1962-01-01T00:00:00'));
});

test('an editor that only says in XMP when it changed a file tells a date of the file', () => {
  const packet = makeXmp({ 'xmp:ModifyDate': '2026-07-14T18:03:22' });
  expect(read(makeJpegHead(packet))).toEqual({ ...IN_SUMMER, isFileDate: true });
});
