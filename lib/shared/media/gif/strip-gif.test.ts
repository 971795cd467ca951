import { beforeAll, expect, test } from 'vitest';
import { concat, fromAscii } from '@/lib/shared/media/bytes';
import { holdsText, makeImage } from '@/lib/shared/media/testing/make-images';
import { findGifMetadata } from './find-gif-metadata';
import { readGifHeader } from './read-gif-header';
import { stripGif } from './strip-gif';

let clean = new Uint8Array();
beforeAll(async () => {
  clean = new Uint8Array(stripGif(await makeImage('image/gif', { frames: 2 })));
});

const extension = (label: number, ...blocks: string[]) =>
  concat([
    Uint8Array.of(0x21, label),
    ...blocks.map((block) => concat([Uint8Array.of(block.length), fromAscii(block)])),
    Uint8Array.of(0),
  ]);
const beforeEnd = (...added: Uint8Array[]) => concat([clean.subarray(0, -1), ...added, clean.subarray(-1)]);

test.each([
  ['a comment', [extension(0xfe, '<?php echo "hidden"; ?>')], ['comment']],
  ['XMP', [extension(0xff, 'XMP DataXMP', 'hidden')], ['xmp']],
  ['application data', [extension(0xff, 'MAKER   1.0', 'hidden')], ['other']],
  ['more than a loop count', [extension(0xff, 'NETSCAPE2.0', '\x01\0\0', 'hidden, and long')], ['other']],
  ['an unknown extension', [extension(0x42, 'hidden')], ['other']],
  [
    'a text, with its delay',
    [extension(0xf9, '\0\x09\0\0'), extension(0x01, '\0'.repeat(12), 'hidden')],
    ['comment'],
  ],
  ['a stray terminator', [Uint8Array.of(0)], ['other']],
] as const)('%s goes', (_, added, kinds) => {
  const loaded = beforeEnd(...added);
  expect(findGifMetadata(loaded)).toEqual(kinds);
  expect(stripGif(loaded)).toEqual(clean);
});

test.each([
  ['a loop count', extension(0xff, 'NETSCAPE2.0', '\x01\x05\0')],
  ['a loop count by its other name', extension(0xff, 'ANIMEXTS1.0', '\x01\x05\0')],
  ['a colour profile', extension(0xff, 'ICCRGBG1012', 'profile', 'more of it')],
] as const)('%s stays', (_, added) => {
  const loaded = beforeEnd(added);
  expect(stripGif(loaded)).toBe(loaded);
  expect(findGifMetadata(loaded)).toEqual([]);
});

test('a trailer inside compressed data does not end the picture', () => {
  const image = concat([
    fromAscii('GIF89a\x08\0\x08\0\0\0\0,\0\0\0\0\x08\0\x08\0\0\x02'),
    fromAscii('\x03;;;\0;'),
  ]);
  expect(stripGif(image)).toBe(image);
  const loaded = concat([image, fromAscii('hidden;')]);
  expect(findGifMetadata(loaded)).toEqual(['trailing']);
  expect(holdsText(stripGif(loaded), 'hidden')).toBe(false);
});

test('frames are counted from the whole file', () => {
  expect(readGifHeader(clean)).toMatchObject({
    header: { width: 40, height: 24, frames: 2, isAnimated: true },
  });
  expect(readGifHeader(clean.subarray(0, 100)).kind).toBe('more');
});

test('the screen is the size, grown to the first picture where that is larger', () => {
  const screen = (width: number, height: number) => {
    const bytes = clean.slice();
    const view = new DataView(bytes.buffer);
    view.setUint16(6, width, true);
    view.setUint16(8, height, true);
    return readGifHeader(bytes);
  };
  expect(screen(10_799, 1)).toMatchObject({ header: { width: 10_799, height: 24 } });
  expect(screen(50, 60)).toMatchObject({ header: { width: 50, height: 60 } });
  expect(screen(0, 0)).toMatchObject({ header: { width: 40, height: 24 } });
});

test.each([
  ['another signature', 'GIF90a\x08\0\x08\0\0\0\0;'],
  ['no picture', 'GIF89a\x08\0\x08\0\0\0\0;'],
  ['something that is no block', 'GIF89a\x08\0\x08\0\0\0\0\x99'],
] as const)('a GIF with %s is invalid and damaged', (_, text) => {
  expect(readGifHeader(fromAscii(text)).kind).toBe('invalid');
  expect(() => stripGif(fromAscii(text))).toThrow('GIF');
});
