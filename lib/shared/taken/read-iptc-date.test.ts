import { expect, test } from 'vitest';
import { makeImageResources, makeIptc, makeJpegWithResources, makeXmp } from '@/testing/media/make-exif';
import { concat, fromAscii, fromUint32 } from '../media/bytes';
import { pngChunk } from '../media/png/png-chunk';
import { PNG_SIGNATURE } from '../media/png/walk-png';
import { findIptc, readIptcDate } from './read-iptc-date';
import { readTaken } from './read-taken';

const NOW = Date.parse('2026-11-29T12:00:00Z');

test.each([
  ['20120714', '180322+0200', { wallMs: Date.UTC(2012, 6, 14, 18, 3, 22), offsetMinutes: 120 }],
  ['20120714', '180322', { wallMs: Date.UTC(2012, 6, 14, 18, 3, 22) }],
  ['20120714', undefined, { wallMs: Date.UTC(2012, 6, 14) }],
  ['20120714', 'evening', { wallMs: Date.UTC(2012, 6, 14) }],
  ['19430000', undefined, { wallMs: Date.UTC(1943, 0, 1) }],
  ['19430500', '000000+0000', { wallMs: Date.UTC(1943, 4, 1) }],
  ['00000000', undefined, null],
  ['in May', undefined, null],
])('the day %s with the time %s', (date, time, expected) => {
  expect(readIptcDate(makeIptc(date, time))).toEqual(expected);
});

test.each([
  ['in one segment', (resources: Uint8Array) => [resources]],
  ['cut in two', (resources: Uint8Array) => [resources.subarray(0, 40), resources.subarray(40)]],
])('a JPEG has it among its image resources, %s', (_, cut) => {
  const jpeg = makeJpegWithResources(...cut(makeImageResources(makeIptc('20120714', '180322+0200'))));
  expect(readTaken(jpeg, 'image/jpeg', NOW)).toEqual({
    wallMs: Date.UTC(2012, 6, 14, 18, 3, 22),
    offsetMinutes: 120,
    isFileDate: false,
  });
});

/** A TIFF with one field besides what it has to have. */
function makeTiff(tag: number, type: number, data: Uint8Array): Uint8Array {
  const count = type === 4 ? data.length / 4 : data.length;
  const entry = [Uint8Array.of(tag >> 8, tag & 255, 0, type), fromUint32(count), fromUint32(26)];
  return concat([fromAscii('MM\0*'), fromUint32(8), Uint8Array.of(0, 1), ...entry, fromUint32(0), data]);
}

test.each([
  ['as bytes', 33_723, 1, makeIptc('20120714')],
  ['as numbers of four bytes', 33_723, 4, concat([makeIptc('20120714'), new Uint8Array(3)])],
  ['among image resources', 34_377, 1, makeImageResources(makeIptc('20120714'))],
])('a TIFF has it %s', (_, tag, type, data) => {
  const whole = type === 4 ? data.subarray(0, data.length - (data.length % 4)) : data;
  expect(readTaken(makeTiff(tag, type, whole), 'image/tiff', NOW)?.wallMs).toBe(Date.UTC(2012, 6, 14));
});

test('a PNG has it among the profiles that ImageMagick writes as text', () => {
  const digits = [...makeImageResources(makeIptc('20120714'))].map((byte) =>
    byte.toString(16).padStart(2, '0'),
  );
  const text = `Raw profile type iptc\0\niptc\n  ${digits.length}\n${digits.join('')}\n`;
  const header = pngChunk('IHDR', Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0));
  const png = [fromAscii(PNG_SIGNATURE), header, pngChunk('tEXt', fromAscii(text)), pngChunk('IEND')];
  expect(readTaken(concat(png), 'image/png', NOW)?.wallMs).toBe(Date.UTC(2012, 6, 14));
});

test('XMP of the same meaning counts before it', () => {
  const resources = makeJpegWithResources(makeImageResources(makeIptc('20120714'))).subarray(2, -4);
  const packet = fromAscii(`http://ns.adobe.com/xap/1.0/\0${makeXmp({ 'photoshop:DateCreated': '1943' })}`);
  const length = packet.length + 2;
  const xmp = concat([Uint8Array.of(0xff, 0xe1, length >> 8, length & 255), packet]);
  const jpeg = concat([Uint8Array.of(0xff, 0xd8), resources, xmp, Uint8Array.of(0xff, 0xda, 0, 2)]);
  expect(readTaken(jpeg, 'image/jpeg', NOW)?.wallMs).toBe(Date.UTC(1943, 0, 1));
});

test('what is damaged has none, however it is cut', () => {
  const resources = makeImageResources(makeIptc('20120714'));
  for (let length = 0; length < resources.length - 10; length += 1) {
    const iptc = findIptc(resources.subarray(0, length));
    expect(iptc && readIptcDate(iptc)).toBeNull();
  }
  expect(findIptc(concat([fromAscii('8BIM'), new Uint8Array([4, 5, 0, 0, 255, 255, 255, 255])]))).toBeNull();
});
