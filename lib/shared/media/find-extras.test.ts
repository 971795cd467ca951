import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { box, makeHeif, PICTURE } from '@/testing/media/make-heif';
import { makeImage } from '@/testing/media/make-images';
import { tinyHeic } from '@/testing/media/tiny-heic';
import { concat, fromAscii } from './bytes';
import { findExtras } from './find-extras';

let plain: Uint8Array;
beforeAll(async () => {
  plain = await makeImage('image/jpeg', { hasMetadata: false });
});

async function withXmp(xmp: string): Promise<Uint8Array> {
  return new Uint8Array(await sharp(plain).withXmp(`<x:xmpmeta>${xmp}</x:xmpmeta>`).jpeg().toBuffer());
}

const FILM = concat([box('ftyp', 'isom'), box('mdat', 'a film')]);
const MPF_SEGMENT = concat([Uint8Array.of(0xff, 0xe2, 0, 2 + 4), fromAscii('MPF\0')]);
const ISO_SEGMENT = concat([
  Uint8Array.of(0xff, 0xe2, 0, 2 + 28 + 4),
  fromAscii('urn:iso:std:iso:ts:21496:-1\0\0\0\0\0'),
]);

describe('a JPEG', () => {
  test('without anything around it has no extras, nor has one that is only followed by an archive', () => {
    expect([...findExtras(plain, 'image/jpeg')]).toEqual([]);
    expect([...findExtras(concat([plain, fromAscii('PK\x03\x04 zip')]), 'image/jpeg')]).toEqual([]);
  });

  test.each<[string, () => Promise<Uint8Array>, string[]]>([
    [
      'with a gain map by XMP',
      async () => concat([await withXmp('<rdf hdrgm:Version="1.0"/>'), plain]),
      ['hdr'],
    ],
    [
      'with a gain map by ISO 21496-1',
      async () => concat([plain.subarray(0, 2), ISO_SEGMENT, plain.subarray(2), plain]),
      ['hdr'],
    ],
    [
      'with Apple’s gain map',
      async () =>
        concat([
          plain.subarray(0, 2),
          MPF_SEGMENT,
          plain.subarray(2),
          await withXmp('<apdi>urn:com:apple:photo:2020:aux:hdrgainmap</apdi>'),
        ]),
      ['hdr'],
    ],
    ['with a film behind it', async () => concat([plain, FILM]), ['motion']],
    [
      'that says it is a motion photo',
      async () => concat([await withXmp('<rdf GCamera:MotionPhoto="1"/>'), FILM]),
      ['motion'],
    ],
    ['by Samsung', async () => concat([plain, fromAscii('\0\0MotionPhoto_Data'), FILM]), ['motion']],
    [
      'that is both',
      async () => concat([await withXmp('<rdf hdrgm:Version="1.0" GCamera:MicroVideo="1"/>'), plain, FILM]),
      ['hdr', 'motion'],
    ],
  ])('%s is recognised', async (_, make, extras) => {
    expect([...findExtras(await make(), 'image/jpeg')]).toEqual(extras);
  });

  test('that was edited and only says that it was a motion photo is a still', async () => {
    expect([...findExtras(await withXmp('<rdf GCamera:MotionPhoto="1"/>'), 'image/jpeg')]).toEqual([]);
  });
});

describe('a HEIC', () => {
  const picture = { ...PICTURE, type: 'hvc1' };
  test.each<[string, Uint8Array, string[]]>([
    ['without extras', tinyHeic(), []],
    [
      'with Apple’s gain map',
      makeHeif({
        items: [picture],
        properties: [box('auxC', '\0\0\0\0urn:com:apple:photo:2020:aux:hdrgainmap\0')],
      }),
      ['hdr'],
    ],
    [
      'with a tone-mapped item',
      makeHeif({ items: [picture, { type: 'tmap', content: 'gain map' }] }),
      ['hdr'],
    ],
    ...[16, 18].map((transfer): [string, Uint8Array, string[]] => [
      `with light by the curve of number ${transfer}`,
      makeHeif({
        items: [picture],
        properties: [box('colr', 'nclx\0\x09\0', Uint8Array.of(transfer), '\0\x09\x80')],
      }),
      ['hdr'],
    ]),
    ['with a film', concat([makeHeif({ items: [picture] }), box('mpvd', 'film')]), ['motion']],
    ['that is a sequence too', makeHeif({ items: [picture], moov: () => box('moov') }), ['motion']],
  ])('%s is told', (_, bytes, extras) => {
    expect([...findExtras(bytes, 'image/heic')]).toEqual(extras);
  });
});

describe('an AVIF', () => {
  const gainMap = { type: 'tmap', content: 'gain map' };
  test.each<[string, Uint8Array, string[]]>([
    ['without extras', makeHeif(), []],
    ['in HDR, which stays', makeHeif({ properties: [box('colr', 'nclx\0\x09\0\x10\0\x09\x80')] }), []],
    ['with a gain map', makeHeif({ items: [PICTURE, gainMap] }), ['hdr']],
    ['with a sequence behind the still that readers show', makeHeif({ moov: () => box('moov') }), ['motion']],
  ])('%s is told', (_, bytes, extras) => {
    expect([...findExtras(bytes, 'image/avif')]).toEqual(extras);
  });
});
