import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { makeFullHeader, makeObu, makeSequenceHeader } from '@/testing/media/make-av1';
import { codePicture, essential, makeGridAvif, property } from '@/testing/media/make-avif';
import { box, type MadeHeifOptions, makeHeif } from '@/testing/media/make-heif';
import { holdsText, makeImage } from '@/testing/media/make-images';
import { makeProfile } from '@/testing/media/make-profile';
import { tinyHeic } from '@/testing/media/tiny-heic';
import fc from '@/testing/shared/fast-check';
import { concat, fromAscii, fromUint32 } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';
import { cleanProfile } from '../icc/clean-profile';
import { TooComplexError } from '../too-complex-error';
import { findAvifMetadata } from './find/find-avif-metadata';
import { splitPictures } from './split-pictures';
import { stripAvif } from './strip-avif';
import { type WrittenItem, type WrittenProperty, writeAvif } from './write-avif';
import { fromUint16s, fromUint32s } from './write-boxes';

const text = (...parts: readonly Uint8Array[]) => String.fromCharCode(...concat(parts));
const HEADER = makeSequenceHeader(300, 200);
const FRAME = makeObu(6, fromAscii('the picture'));
const av1 = (...units: readonly Uint8Array[]) => ({ type: 'av01', content: text(...units) });
const PICTURE = av1(HEADER, FRAME);
const av1C = box('av1C', '\x81\0\x0c\0');
const alphaName = box('auxC', '\0\0\0\0urn:mpeg:mpegB:cicp:systems:auxiliary:alpha\0');
const EXIF = { type: 'Exif', content: '\0\0\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0 hidden, and long enough' };
const XMP = { type: 'mime', content: '<x:xmpmeta>hidden</x:xmpmeta>' };
const reference = (type: string, ...ids: number[]) =>
  box('iref', '\0\0\0\0', box(type, fromUint16s(ids[0] ?? 0, ids.length - 1, ...ids.slice(1))));

/** A picture by hand whose data is a text. */
const make = ({ properties = [], items = [PICTURE], ...options }: MadeHeifOptions = {}) =>
  makeHeif({ items, properties: [av1C, ...properties], ...options });

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

const clap = (...numbers: number[]) => box('clap', ...numbers.map(fromUint32));
const grid = (width: number, height: number) => ({
  type: 'grid',
  content: `\0\0\0\x01${text(fromUint16s(width, height))}`,
});
/** The first bits of a frame whose header is not reduced: shown, and a key frame. */
const fullFrame = (bits: number) => makeObu(6, concat([Uint8Array.of(bits << 4), fromAscii('the picture')]));

test('a full header of a still is taken, to its last bit', () => {
  const content = makeFullHeader().subarray(2);
  const bytes = make({ items: [av1(makeObu(1, concat([content, fromAscii('hidden')])), fullFrame(1))] });
  const stripped = stripAvif(bytes);
  expect(holdsText(stripped, 'hidden')).toBe(false);
  expect(holdsText(stripped, text(makeFullHeader()))).toBe(true);
  expect(findAvifMetadata(stripped)).toEqual([]);
});

describe('an AVIF is refused', () => {
  test.each<[string, Uint8Array]>([
    ['that is a sequence', make({ brand: 'avis' })],
    ['of another codec', tinyHeic()],
    ['without a picture', box('ftyp', 'avif\0\0\0\0avif')],
    ['with two meta boxes', concat([make(), make().subarray(24)])],
    ['of pictures over each other', make({ items: [{ type: 'iovl', content: '\0'.repeat(40) }, PICTURE] })],
    ['that is another by its name', make({ items: [{ type: 'iden', content: '' }, PICTURE] })],
    ['without a size of its coding', makeHeif({ items: [PICTURE] })],
    ['whose picture is in another file', withElsewhere(make())],
    ['with a property that must be known and is not', makeEssential(box('prVt', 'x'))],
    ['turned twice', make({ properties: [box('irot', '\x01'), box('irot', '\x02')] })],
    ['turned by nothing', make({ properties: [box('irot')] })],
    ['cropped to a part of a pixel', make({ properties: [clap(81, 2, 40, 1, 0, 1, 0, 1)] })],
    ['cropped to nothing', make({ properties: [clap(0, 1, 40, 1, 0, 1, 0, 1)] })],
    ['with a frame that nobody sees', make({ items: [av1(HEADER, FRAME, FRAME)] })],
    ['with a frame that is not shown', make({ items: [av1(makeFullHeader(), fullFrame(0))] })],
    ['with a frame of another', make({ items: [av1(makeFullHeader(), fullFrame(0b1001))] })],
    ['with times', make({ items: [av1(makeFullHeader({ hasTimes: true }), fullFrame(1))] })],
    ['in layers', make({ items: [av1(makeFullHeader({ points: 2 }), fullFrame(1))] })],
    ['with two headers', make({ items: [av1(HEADER, makeSequenceHeader(20, 20), FRAME)] })],
    ['with a header behind its frame', make({ items: [av1(FRAME, HEADER)] })],
    ['with tiles before their frame', make({ items: [av1(HEADER, makeObu(4, fromAscii('x')), FRAME)] })],
    ['with a frame of no tiles', make({ items: [av1(HEADER, makeObu(3, fromAscii('x')))] })],
    [
      'whose alpha is told twice',
      makeEssential(alphaName, {
        items: [PICTURE, PICTURE],
        metaBoxes: [reference('auxl', 1, 1, 1)],
      }),
    ],
    [
      'in tiles of which one is out of sight',
      make({ items: [grid(300, 200), PICTURE], metaBoxes: [reference('dimg', 1, 2, 2)] }),
    ],
  ])('%s', (_, bytes) => {
    expect(() => stripAvif(bytes)).toThrow(DamagedImageError);
  });
});

/** The first item's bytes are said to be in another file. */
function withElsewhere(bytes: Uint8Array): Uint8Array {
  return bytes.with(Buffer.from(bytes).indexOf('iloc') + 4 + 8 + 5, 1);
}

type Reference = readonly [type: string, to: readonly number[]];

/** Items of 64 by 64 pixels, or grids of two of them, with references; what is an alpha of another says so. */
function makeItems(...all: readonly (readonly Reference[])[]): Uint8Array {
  const isGrid = (references: readonly Reference[]) => references.some(([type]) => type === 'dimg');
  return writeAvif(
    all.map((references): WrittenItem => {
      const isAlpha = references.some(([type]) => type === 'auxl');
      const [width, data] = isGrid(references)
        ? [128, concat([Uint8Array.of(0, 0, 0, 1), fromUint16s(128, 64)])]
        : [64, concat([makeSequenceHeader(64, 64), FRAME])];
      return {
        ...{ type: isGrid(references) ? 'grid' : 'av01', isHidden: false, data, references },
        properties: [
          property('ispe', fromUint32s(0, width, 64)),
          ...(isGrid(references) ? [] : [essential('av1C', fromAscii('\x81\0\x0c\0'))]),
          ...(isAlpha ? [{ box: alphaName, isEssential: false }] : []),
        ],
      };
    }),
  );
}

describe('of pictures that are made of others', () => {
  const tiles: Reference = ['dimg', [2, 3]];
  test.each<[string, Uint8Array]>([
    ['a grid', makeItems([tiles], [], [])],
    ['a grid with an alpha in one piece', makeItems([tiles], [], [], [['auxl', [1]]])],
    ['a grid whose tiles have their alphas', makeItems([tiles], [], [], [['auxl', [2]]], [['auxl', [3]]])],
  ])('%s is taken', (_, bytes) => {
    const stripped = stripAvif(bytes);
    expect(findAvifMetadata(stripped)).toEqual([]);
    expect(stripAvif(stripped)).toBe(stripped);
    expect(holdsText(stripped, 'the picture')).toBe(true);
  });

  test.each<[string, Uint8Array]>([
    ['with two alphas', makeItems([], [['auxl', [1]]], [['auxl', [1]]])],
    ['whose alpha is that of its tile too', makeItems([tiles], [], [], [['auxl', [1, 2]]])],
    ['whose alpha is its tile', makeItems([tiles], [['auxl', [1]]], [])],
    ['whose tile is the alpha of another', makeItems([tiles], [], [['auxl', [2]]])],
    ['of grids', makeItems([tiles], [['dimg', [3, 3]]], [])],
    ['of itself', makeItems([['dimg', [1, 1]]])],
    ['of what is not there', makeItems([['dimg', [2, 9]]], [])],
  ])('one %s is refused', (_, bytes) => {
    expect(() => stripAvif(bytes)).toThrow(DamagedImageError);
  });
});

const tileOf = (side: number): WrittenItem => ({
  ...{ type: 'av01', isHidden: true, references: [] },
  data: concat([makeSequenceHeader(side, 64), FRAME]),
  properties: [property('ispe', fromUint32s(0, side, 64)), essential('av1C', fromAscii('\x81\0\x0c\0'))],
});
const gridOf = (width: number, height: number, ...ids: number[]): WrittenItem => ({
  ...{ type: 'grid', isHidden: false, references: [['dimg', ids]] },
  data: concat([Uint8Array.of(0, 0, 0, 1), fromUint16s(width, height)]),
  properties: [property('ispe', fromUint32s(0, width, height))],
});

test('a grid of grids is refused', () => {
  const bytes = writeAvif([gridOf(128, 64, 2, 2), gridOf(64, 64, 3, 3), tileOf(32)]);
  expect(() => stripAvif(bytes)).toThrow('in no known way');
});

test('a picture that does not tell its size is refused', () => {
  const { properties, ...tile } = tileOf(64);
  const bytes = writeAvif([{ ...tile, properties: properties.slice(1) }]);
  expect(() => stripAvif(bytes)).toThrow('does not tell its size');
});

test.each<[string, Readonly<{ width?: number; height?: number; tileWidth?: number }>]>([
  ['whose second tile is out of sight', { width: 64 }],
  ['whose tiles are less wide', { width: 129 }],
  ['whose tiles are less high', { height: 65 }],
  ['whose tiles are of two sizes', { width: 96, tileWidth: 32 }],
])('a grid %s is refused', (_, { width = 128, height = 64, tileWidth = 64 }) => {
  const items = [gridOf(width, height, 2, 3), tileOf(64), tileOf(tileWidth)];
  expect(() => stripAvif(writeAvif(items))).toThrow('do not make it up');
});

test('bits that fill the last byte of a header are zeros', () => {
  const content = HEADER.subarray(2);
  const filled = content.with(content.length - 1, (content.at(-1) ?? 0) | 1);
  expect(filled).not.toEqual(content);
  const stripped = stripAvif(make({ items: [av1(makeObu(1, filled), FRAME)] }));
  expect(holdsText(stripped, text(HEADER, FRAME))).toBe(true);
});

test.each<[string, readonly Uint8Array[]]>([
  ['whose header ends in a part of a byte', [makeSequenceHeader(300, 200, true), FRAME]],
  ['whose tiles are in units of their own', [HEADER, makeObu(3, fromAscii('h')), makeObu(4, fromAscii('t'))]],
  ['with tiles behind its frame', [HEADER, FRAME, makeObu(4, fromAscii('t'))]],
  ['as long as one byte can tell', [HEADER, makeObu(6, new Uint8Array(127).fill(65))]],
  ['longer than one byte can tell', [HEADER, makeObu(6, new Uint8Array(128).fill(65))]],
])('the data of a picture %s stays to the last bit', (_, units) => {
  const stripped = stripAvif(make({ items: [av1(...units)] }));
  expect(holdsText(stripped, text(...units))).toBe(true);
  expect(findAvifMetadata(stripped)).toEqual([]);
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

/** The last property of the picture, marked as one that readers must know. */
function makeEssential(property: Uint8Array, options: MadeHeifOptions = {}): Uint8Array {
  const bytes = make({ ...options, properties: [property] });
  const ipma = Buffer.from(bytes).indexOf('ipma');
  bytes.set([0x83], ipma + 4 + 4 + 4 + 2 + 1 + 2);
  return bytes;
}

test('millions of extents that take no room in the table are refused, not followed', () => {
  const entries = Array.from({ length: 5_000 }, (_, index) =>
    Uint8Array.of(index >> 8, index & 255, 0, 0, 0xff, 0xff),
  );
  const iloc = box('iloc', '\0\0\0\0\0\0\x13\x88', ...entries);
  const bytes = concat([box('ftyp', 'avif\0\0\0\0avif'), box('meta', '\0\0\0\0', iloc), box('mdat', 'x')]);
  expect(() => stripAvif(bytes)).toThrow('too many pieces');
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
