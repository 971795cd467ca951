import fc from 'fast-check';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { concat, fromAscii } from '@/lib/shared/media/bytes';
import { readTiffHeader } from './read-tiff-header';

const picture = (channels: 3 | 4) =>
  sharp({ create: { width: 30, height: 20, channels, background: '#123456' } });

/** A directory of shorts, behind the eight bytes of the beginning. */
function madeTiff(entries: readonly (readonly [tag: number, value: number])[]): Uint8Array {
  const short = (value: number) => Uint8Array.of(value & 255, value >> 8);
  return concat([
    fromAscii('II*\0\x08\0\0\0'),
    short(entries.length),
    ...entries.flatMap(([tag, value]) => [
      short(tag),
      Uint8Array.of(3, 0, 1, 0, 0, 0),
      short(value),
      Uint8Array.of(0, 0),
    ]),
  ]);
}

test.each([3, 4] as const)('size and transparency of a picture of %i channels', async (channels) => {
  const bytes = new Uint8Array(await picture(channels).tiff({ compression: 'lzw' }).toBuffer());
  expect(readTiffHeader(bytes)).toMatchObject({
    kind: 'header',
    header: { type: 'image/tiff', width: 30, height: 20, orientation: 1, hasAlpha: channels === 4 },
  });
});

test('an orientation swaps the sides', () => {
  const bytes = madeTiff([
    [256, 30],
    [257, 20],
    [274, 6],
  ]);
  expect(readTiffHeader(bytes)).toMatchObject({ header: { width: 20, height: 30, orientation: 6 } });
});

test.each([
  ['a colour filter array', [[262, 32_803]]],
  ['DNG', [[50_706, 1]]],
  [
    'a preview before its picture',
    [
      [254, 1],
      [330, 99],
    ],
  ],
] as const)('a RAW photo with %s is not supported', (_, entries) => {
  expect(readTiffHeader(madeTiff(entries))).toMatchObject({ kind: 'invalid', unsupported: 'RAW photo' });
});

test('a directory at the end of the file is asked for', () => {
  const bytes = concat([fromAscii('MM\0*\0\0\x10\0'), new Uint8Array(100)]);
  expect(readTiffHeader(bytes)).toEqual({ kind: 'more', needBytes: 4_098 });
});

test('no bytes at all make it throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      readTiffHeader(concat([fromAscii('II*\0'), bytes]));
    }),
  );
});
