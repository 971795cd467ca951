import sharp from 'sharp';
import { describe, expect, it, test } from 'vitest';
import fc from '@/testing/shared/fast-check';
import { concat, fromAscii } from '../bytes';
import { openTiff } from './open-tiff';
import { readTiffHeader } from './read-tiff-header';
import { TAG } from './tags';
import { type MadeField, makeTiff } from './testing/make-tiff';

const picture = (channels: 3 | 4) =>
  sharp({ create: { width: 30, height: 20, channels, background: '#123456' } });
const greyOf = (width: number, height: number, ...more: MadeField[]): readonly MadeField[] => [
  [TAG.width, [width]],
  [TAG.height, [height]],
  [TAG.bitsPerSample, [8]],
  [TAG.photometric, [1]],
  ...more,
];
const readFields = (...more: MadeField[]) => readTiffHeader(makeTiff([{ fields: greyOf(30, 20, ...more) }]));

test.each([3, 4] as const)('size and transparency of a picture of %i channels', async (channels) => {
  const bytes = new Uint8Array(await picture(channels).tiff({ compression: 'lzw' }).toBuffer());
  expect(readTiffHeader(bytes)).toMatchObject({
    kind: 'header',
    header: { type: 'image/tiff', width: 30, height: 20, orientation: 1, hasAlpha: channels === 4 },
  });
});

test.each([
  ['one bit', [1], true],
  ['one bit in each of three channels', [1, 1, 1], undefined],
  ['eight bits', [8], undefined],
] as const)('a scan is told by its %s', (_, bits, expected) => {
  const colours: MadeField[] = [
    [TAG.bitsPerSample, [...bits]],
    [TAG.samplesPerPixel, [bits.length]],
  ];
  const reading = readFields(
    ...colours,
    ...(bits.length > 1 ? ([[TAG.photometric, [2]]] as MadeField[]) : []),
  );
  expect(reading.kind === 'header' ? reading.header.isBilevel : undefined).toBe(expected);
});

test('an orientation swaps the sides', () => {
  expect(readFields([TAG.orientation, [6]])).toMatchObject({
    header: { width: 20, height: 30, orientation: 6 },
  });
});

test.each([
  ['a colour filter array', [TAG.photometric, [32_803]]],
  ['DNG', [TAG.dngVersion, [1]]],
  ['a compression of cameras', [TAG.compression, [34_713]]],
] as const)('a RAW photo with %s is not supported', (_, field) => {
  expect(readFields(field)).toMatchObject({ kind: 'invalid', unsupported: 'RAW photo' });
});

test('a RAW photo is known by what its preview points at', () => {
  const child = { fields: greyOf(300, 200, [TAG.photometric, [32_803]]) };
  const bytes = makeTiff([{ fields: greyOf(30, 20, [TAG.newSubfileType, [1]]), children: [child] }]);
  expect(readTiffHeader(bytes)).toMatchObject({ unsupported: 'RAW photo' });
});

describe('of several pictures', () => {
  const full = { fields: greyOf(300, 200) };
  const preview = { fields: greyOf(30, 20) };
  const reduced = { fields: greyOf(30, 20, [TAG.newSubfileType, [1]]) };

  it.each([
    ['the one behind a preview', [reduced, full]],
    ['the one behind a preview of the old kind', [{ fields: greyOf(30, 20, [TAG.subfileType, [2]]) }, full]],
    ['the one behind a preview that does not say so', [preview, full]],
    ['the one before its smaller copies', [full, preview, reduced]],
    ['the one that a preview points at', [{ ...reduced, children: [full] }]],
    ['the one in the chain, not what it points at', [{ ...full, children: [{ fields: greyOf(600, 400) }] }]],
    [
      'the largest, where all are reduced',
      [reduced, { fields: greyOf(300, 200, [TAG.newSubfileType, [1]]) }],
    ],
    ['the one behind a mask', [{ fields: greyOf(600, 400, [TAG.newSubfileType, [4]]) }, full]],
    ['the one behind a mask by its meaning', [{ fields: greyOf(600, 400, [TAG.photometric, [4]]) }, full]],
    ['the first of pages of other shapes', [full, { fields: greyOf(600, 900) }]],
    [
      'the first page of a document, however large the next',
      [
        { fields: greyOf(300, 200, [TAG.pageNumber, [0]]) },
        { fields: greyOf(600, 400, [TAG.pageNumber, [1]]) },
      ],
    ],
  ])('it takes %s', (_, pages) => {
    expect(readTiffHeader(makeTiff(pages))).toMatchObject({ header: { width: 300, height: 200 } });
  });
});

describe('pointers', () => {
  it('that lead back are followed once', () => {
    const bytes = makeTiff([{ fields: greyOf(30, 20) }], 'first');
    expect(openTiff(bytes)).toMatchObject({ hasMore: false, pages: { length: 1 } });
    expect(readTiffHeader(bytes)).toMatchObject({ header: { width: 30 } });
  });

  it('to more pages than are looked at are left', () => {
    const pages = Array.from({ length: 100 }, () => ({ fields: greyOf(30, 20) }));
    expect(openTiff(makeTiff(pages))).toMatchObject({ hasMore: true, pages: { length: 64 } });
  });

  it('to thousands of directories cost no time', () => {
    // Each points at the next, and at sixteen others that overlap.
    const pages = Array.from({ length: 400 }, (_, index) => ({
      fields: greyOf(30, 20, [
        TAG.subIfds,
        Array.from({ length: 16 }, (_, child) => 8 + index * 200 + child * 2),
      ]),
    }));
    const bytes = makeTiff(pages, 'first');
    const before = performance.now();
    readTiffHeader(bytes);
    expect(performance.now() - before).toBeLessThan(1_000);
  });

  it('to a first directory that is none are refused', () => {
    expect(readTiffHeader(concat([fromAscii('II*\0\x02\0\0\0'), new Uint8Array(90)]))).toMatchObject({
      kind: 'invalid',
    });
    expect(
      readTiffHeader(concat([fromAscii('II*\0\x08\0\0\0'), new Uint8Array(90).fill(255)])),
    ).toMatchObject({ kind: 'invalid' });
  });
});

test('a directory at the end of the file is asked for', () => {
  const bytes = concat([fromAscii('MM\0*\0\0\x10\0'), new Uint8Array(100)]);
  expect(readTiffHeader(bytes)).toEqual({ kind: 'more', needBytes: 4_098 });
});

test('no bytes at all make it throw', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('II*\0', 'MM\0*', 'II+\0\x08\0\0\0', 'MM\0+\0\x08\0\0'),
      fc.uint8Array({ maxLength: 200 }),
      (start, bytes) => {
        readTiffHeader(concat([fromAscii(start), bytes]));
      },
    ),
  );
});
