import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { makeObu } from '@/testing/media/make-av1';
import { codePicture, essential, makeGridAvif, property } from '@/testing/media/make-avif';
import { box } from '@/testing/media/make-heif';
import { holdsText, makeImage } from '@/testing/media/make-images';
import { makeProfile } from '@/testing/media/make-profile';
import fc from '@/testing/shared/fast-check';
import { concat, fromAscii } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';
import { cleanProfile } from '../icc/clean-profile';
import { TooComplexError } from '../too-complex-error';
import { findAvifMetadata } from './find/find-avif-metadata';
import { splitPictures } from './split-pictures';
import { stripAvif } from './strip-avif';
import {
  av1,
  EXIF,
  FRAME,
  HEADER,
  make,
  makeEssential,
  PICTURE,
  reference,
  text,
  XMP,
} from './testing/avif-parts';
import { type WrittenItem, type WrittenProperty, writeAvif } from './write-avif';
import { fromUint16s, fromUint32s } from './write-boxes';

describe('an AVIF loses', () => {
  test.each<[string, Uint8Array, string[]]>([
    ['an EXIF item', make({ items: [PICTURE, EXIF] }), ['exif', 'other']],
    ['an XMP item', make({ items: [PICTURE, XMP] }), ['xmp', 'other']],
    [
      'items inside meta',
      make({ items: [PICTURE, { ...EXIF, isInside: true }, { ...XMP, isInside: true }] }),
      ['exif', 'xmp', 'other'],
    ],
    [
      'an item named by its address',
      make({ items: [PICTURE, { type: 'uri ', content: 'hidden' }] }),
      ['other'],
    ],
    [
      'a thumbnail',
      make({
        items: [PICTURE, av1(HEADER, makeObu(6, fromAscii('hidden')))],
        metaBoxes: [reference('thmb', 2, 1)],
      }),
      ['other'],
    ],
    ['a private box', make({ topBoxes: [box('uuid', 'hidden')] }), ['other']],
    ['free space', make({ topBoxes: [box('free', 'hidden')] }), ['other']],
    ['user data inside meta', make({ metaBoxes: [box('udta', 'hidden')] }), ['other']],
    ['XML inside meta', make({ metaBoxes: [box('xml ', '\0\0\0\0<gps>hidden</gps>')] }), ['other']],
    ['bytes that no item has', make({ moreData: 'hidden' }), ['other']],
    ['a film beside it', make({ moov: () => box('moov', box('udta', '©xyz hidden')) }), ['other']],
    ['a film behind it', concat([make(), box('mpvd', 'hidden')]), ['other', 'trailing']],
    ['an archive behind it', concat([make(), fromAscii('PK\x03\x04 hidden')]), ['other', 'trailing']],
    ['a description', make({ properties: [box('udes', '\0\0\0\0en\0hidden\0\0\0')] }), ['other']],
    ['what stands behind a property', make({ properties: [box('irot', '\x01hidden')] }), ['other']],
    ['texts in its profile', make({ properties: [profileWith('hidden')] }), ['other']],
    ['a profile that is none', make({ properties: [box('colr', 'profhidden')] }), ['other']],
    ['units of metadata', make({ items: [av1(HEADER, makeObu(5, fromAscii('hidden')), FRAME)] }), ['other']],
    ['padding', make({ items: [av1(HEADER, FRAME, makeObu(15, fromAscii('hidden')))] }), ['other']],
    [
      'what stands behind its header',
      make({ items: [av1(makeObu(1, concat([HEADER.subarray(2), fromAscii('hidden')])), FRAME)] }),
      ['other'],
    ],
  ])('%s', (_, loaded, kinds) => {
    expect(holdsText(loaded, 'hid')).toBe(true);
    expect(findAvifMetadata(loaded)).toEqual(kinds);
    const stripped = stripAvif(loaded);
    expect(holdsText(stripped, 'hid')).toBe(false);
    expect(holdsText(stripped, 'the picture')).toBe(true);
    expect(findAvifMetadata(stripped)).toEqual([]);
    expect(stripAvif(stripped)).toBe(stripped);
  });
});

function profileWith(hidden: string): Uint8Array {
  return box('colr', 'prof', makeProfile({ tags: { cprt: fromAscii(`text\0\0\0\0${hidden}\0`) } }));
}

describe('an AVIF keeps every pixel', () => {
  const noise = Uint8Array.from({ length: 70 * 50 * 4 }, (_, index) => (index * 37 + (index >> 5)) % 256);
  const image = () => sharp(noise, { raw: { width: 70, height: 50, channels: 4 } });
  test.each<[string, () => Promise<Uint8Array>]>([
    ['of plain colours', async () => image().removeAlpha().avif().toBuffer()],
    ['with transparency', async () => image().avif().toBuffer()],
    ['of ten bits', async () => image().removeAlpha().avif({ bitdepth: 10 }).toBuffer()],
    ['in grey', async () => image().removeAlpha().toColourspace('b-w').avif().toBuffer()],
    ['without loss', async () => image().avif({ lossless: true }).toBuffer()],
    ['with metadata and a profile', () => makeImage('image/avif', { orientation: 6 })],
    [
      'in tiles, cropped, turned and mirrored',
      async () => concat([await makeGridAvif(), fromAscii('hidden')]),
    ],
  ])('%s', async (_, makeIt) => {
    const bytes = new Uint8Array(await makeIt());
    const stripped = stripAvif(bytes);
    expect(findAvifMetadata(stripped)).toEqual([]);
    expect(stripAvif(stripped)).toBe(stripped);
    const shown = async (file: Uint8Array) => {
      const { width, height, space, depth, hasAlpha, orientation, icc } = await sharp(file).metadata();
      const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true });
      return {
        width,
        height,
        space,
        depth,
        hasAlpha,
        orientation,
        hasProfile: icc !== undefined,
        info,
        data,
      };
    };
    expect(await shown(stripped)).toEqual(await shown(bytes));
  });
});

/** Tiles of the same data, each with properties of its own. */
async function makeSharedTiles(propertiesOf: (index: number) => WrittenProperty[]): Promise<WrittenItem[]> {
  const data = await codePicture(29);
  const size = (side: number) => property('ispe', fromUint32s(0, side, side));
  const tiles = Array.from({ length: 144 }, (_, index) => ({
    ...{ type: 'av01' as const, isHidden: true, data, references: [] },
    properties: [essential('av1C', fromAscii('\x81\x20\x02\0')), size(64), ...propertiesOf(index)],
  }));
  const ids = tiles.map((_, index) => index + 2);
  const grid = concat([Uint8Array.of(0, 0, 11, 11), fromUint16s(768, 768)]);
  return [
    { type: 'grid', isHidden: false, properties: [size(768)], references: [['dimg', ids]], data: grid },
    ...tiles,
  ];
}

test('tiles that share their data still share it', async () => {
  const bytes = writeAvif(await makeSharedTiles(() => []));
  expect(bytes.length).toBeLessThan(12_000);
  expect(findAvifMetadata(bytes)).toEqual([]);
  expect(stripAvif(bytes)).toBe(bytes);
  expect(await sharp(bytes).raw().toBuffer()).toHaveLength(768 * 768 * 3);
  expect(splitPictures(bytes)).toHaveLength(1);
});

test('more properties than the decoder takes are too complex', async () => {
  const items = await makeSharedTiles((index) => [property('pasp', fromUint32s(index + 1, 1))]);
  expect(() => writeAvif(items)).toThrow(TooComplexError);
});

const NCLX = box('colr', 'nclx\0\x01\0\x0d\0\x06\x80');
test('colours may be told by numbers and by a profile, each once', () => {
  const profile = box('colr', 'prof', cleanProfile(makeProfile()) ?? '');
  const both = stripAvif(make({ properties: [NCLX, profile] }));
  expect(holdsText(both, text(NCLX)) && holdsText(both, text(profile))).toBe(true);
  for (const twice of [NCLX, profile])
    expect(() => stripAvif(make({ properties: [twice, twice] }))).toThrow('two of colr');
});

test('a property of a known type that says nothing goes, even where readers must know it', () => {
  const stripped = stripAvif(makeEssential(box('pasp', new Uint8Array(8))));
  expect(holdsText(stripped, 'pasp')).toBe(false);
  expect(findAvifMetadata(stripped)).toEqual([]);
});

test('bits without a meaning in the head of a unit are zeros', () => {
  const layered = concat([Uint8Array.of(0x36, 0x07, FRAME.length - 2), FRAME.subarray(2)]);
  const stripped = stripAvif(make({ items: [av1(HEADER, layered)] }));
  expect(holdsText(stripped, text(Uint8Array.of(0x36, 0, FRAME.length - 2)))).toBe(true);
  expect(findAvifMetadata(stripped)).toEqual([]);
});

test('whatever the finder finds nothing in, stripping takes nothing out of', async () => {
  const clean = [await makeGridAvif(), stripAvif(await makeImage('image/avif', { hasAlpha: true }))];
  const change = fc.tuple(fc.nat(1_200), fc.nat(255));
  fc.assert(
    fc.property(
      fc.nat(clean.length - 1),
      fc.array(change, { minLength: 1, maxLength: 3 }),
      (which, changes) => {
        const bytes = clean[which]?.slice() ?? new Uint8Array();
        for (const [at, value] of changes) bytes[at] = value;
        const isClean = attempt(() => findAvifMetadata(bytes).length === 0);
        if (isClean) expect(attempt(() => stripAvif(bytes).length) ?? bytes.length).toBe(bytes.length);
      },
    ),
    { numRuns: 1_000 },
  );
});

/** Null for a file that is refused. */
function attempt<Result>(run: () => Result): Result | null {
  try {
    return run();
  } catch (error) {
    expect(error).toBeInstanceOf(DamagedImageError);
    return null;
  }
}

test('a picture in tiles comes apart into files of its tiles and of those of its alpha', async () => {
  const tiles = splitPictures(await makeGridAvif());
  expect(tiles).toHaveLength(4);
  const sides = await Promise.all(tiles.map(async (tile) => (await sharp(tile).metadata()).width));
  expect(sides).toEqual([64, 64, 64, 64]);
  expect(splitPictures(make())).toEqual([]);
});
