import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { holdsText, makeImage, pixelsOf } from '@/testing/media/make-images';
import { makeGif } from '@/testing/media/make-structures';
import { concat, fromAscii, isSameBytes } from '../bytes';
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
    ['other', 'comment'],
  ],
  [
    'a colour profile, which no browser heeds',
    [extension(0xff, 'ICCRGBG1012', 'profile', 'more')],
    ['other'],
  ],
  ['a second loop count', [extension(0xff, 'ANIMEXTS1.0', '\x01\x05\0')], ['other']],
  ['a delay of no picture', [extension(0xf9, '\0\x09\0\0')], ['other']],
  ['a stray terminator', [Uint8Array.of(0)], ['other']],
] as const)('%s goes', (_, added, kinds) => {
  const loaded = beforeEnd(...added);
  expect(findGifMetadata(loaded)).toEqual(kinds);
  expect(stripGif(loaded)).toEqual(clean);
});

const still = makeGif({ width: 3, height: 2, frames: 1, frameWidth: 1, frameHeight: 1 });
const SCREEN_BYTES = 19;
const inStill = (...added: Uint8Array[]) =>
  concat([still.subarray(0, SCREEN_BYTES), ...added, still.subarray(SCREEN_BYTES)]);

test.each(['NETSCAPE2.0', 'ANIMEXTS1.0'])('a loop count %s stays, alone', (name) => {
  const loop = extension(0xff, name, '\x01\x05\0');
  const loaded = inStill(loop);
  expect(stripGif(loaded)).toBe(loaded);
  expect(findGifMetadata(loaded)).toEqual([]);
  for (const longer of [
    extension(0xff, name, '\x01\x05\0', '\x02hide'),
    extension(0xff, name, 'hidden', '\x01\x05\0', 'hidden'),
  ]) {
    expect(findGifMetadata(inStill(longer))).toEqual(['other']);
    expect(stripGif(inStill(longer))).toEqual(loaded);
  }
  expect(stripGif(inStill(extension(0xff, name, 'hidden')))).toEqual(still);
});

test('zeros between the header and the first block are damage: what moved them moved the colours', () => {
  expect(() => stripGif(inStill(new Uint8Array(57)))).toThrow('holds something that is no block');
  expect(readGifHeader(inStill(new Uint8Array(57))).kind).toBe('invalid');
});

test('how a picture is shown takes four bytes', () => {
  const short = extension(0xf9, '\x04\x05\0\0');
  const picture = still.subarray(SCREEN_BYTES + 8);
  const withControl = (control: Uint8Array) => concat([still.subarray(0, SCREEN_BYTES), control, picture]);
  for (const control of [extension(0xf9, '\xe4\x05\0\0hidden'), extension(0xf9, '\x04\x05\0\0', 'hidden')]) {
    expect(findGifMetadata(withControl(control))).toEqual(['other']);
    expect(stripGif(withControl(control))).toEqual(withControl(short));
  }
  expect(stripGif(withControl(extension(0xf9, 'hi')))).toEqual(withControl(new Uint8Array()));
});

test('a control block with much else in it is damage: it may say of its picture what was never meant', () => {
  const moved = inStill(extension(0xf9, '\x04\x05\0\0', 'bytes of a picture'));
  expect(() => stripGif(moved)).toThrow('in no known way');
});

test('the last of several controls counts', () => {
  expect(stripGif(inStill(extension(0xf9, 'hide')))).toEqual(still);
});

const [control, picture] = [
  still.subarray(SCREEN_BYTES, SCREEN_BYTES + 8),
  still.subarray(SCREEN_BYTES + 8, -1),
];
const inOrder = (...blocks: Uint8Array[]) =>
  concat([still.subarray(0, SCREEN_BYTES), ...blocks, Uint8Array.of(0x3b)]);
const COMMENT = extension(0xfe, 'hidden, and long');
const TEXT = extension(0x01, '\0'.repeat(12), 'hidden');
const LOOP = extension(0xff, 'NETSCAPE2.0', '\x01\x05\0');

test.each([
  ['a comment between a picture and how it is shown', [control, COMMENT, picture], [control, picture]],
  ['a comment before a picture that says nothing of it', [COMMENT, picture], [picture]],
  [
    'a text with how it is shown, before a picture that says nothing of it',
    [control, TEXT, picture],
    [picture],
  ],
  [
    'a loop count that is none, before one that is',
    [extension(0xff, 'NETSCAPE2.0', 'hidden'), LOOP, picture],
    [LOOP, picture],
  ],
  ['a loop count inside a block', [extension(0xff, 'NETSCAPE2.0', 'hid\x03\x01\x05\0'), picture], [picture]],
  [
    'another number in place of a loop count',
    [extension(0xff, 'NETSCAPE2.0', '\x02\x05\0'), picture],
    [picture],
  ],
  [
    'a longer block in place of a loop count',
    [extension(0xff, 'NETSCAPE2.0', '\x01hidden'), picture],
    [picture],
  ],
])('%s goes, and nothing else', (_, loaded, left) => {
  expect(findGifMetadata(inOrder(...loaded))).not.toEqual([]);
  expect(stripGif(inOrder(...loaded))).toEqual(inOrder(...left));
});

test.each([
  ['a second picture that says nothing of how it is shown', [control, picture, picture]],
  ['a loop count behind the pictures', [control, picture, control, picture, LOOP]],
])('%s stays as it is', (_, blocks) => {
  const bytes = inOrder(...blocks);
  expect(stripGif(bytes)).toBe(bytes);
  expect(findGifMetadata(bytes)).toEqual([]);
});

test('a trailer inside compressed data does not end the picture', () => {
  // Codes of eight bits: clear, three colours, end.
  const image = concat([
    fromAscii(`GIF89a\x03\0\x01\0\x85\0\0${'\0'.repeat(64 * 3)},\0\0\0\0\x03\0\x01\0\0\x07`),
    fromAscii('\x05\x80;;;\x81\0;'),
  ]);
  expect(stripGif(image)).toBe(image);
  const loaded = concat([image, fromAscii('hidden;')]);
  expect(findGifMetadata(loaded)).toEqual(['trailing']);
  expect(holdsText(stripGif(loaded), 'hidden')).toBe(false);
});

/** A picture of 2 by 1 pixels, two bits a colour, with these codes and this table of four colours. */
const withCodes = (codes: string, table = '\0\0\0\xff\xff\xff\0\0\0\0\0\0') =>
  concat([
    fromAscii(`GIF89a\x02\0\x01\0\x81\0\0${table},\0\0\0\0\x02\0\x01\0\0\x02`),
    fromAscii(`${codes}\0;`),
  ]);
/** Clear, colour 1, colour 1, end; three bits each. */
const TWO_ONES = '\x02\x4c\x0a';

test.each([
  ['in the block of the codes', withCodes('\x08\x4c\x0ahidden'), TWO_ONES],
  ['in a block behind the codes', withCodes(`${TWO_ONES}\x06hidden`), TWO_ONES],
  ['in the bits behind the codes', withCodes('\x02\x4c\xfa'), TWO_ONES],
  ['as pixels that the picture has no room for', withCodes('\x08\x4c\x02hidden'), '\x02\x4c\0'],
])('what stands %s goes', (_, loaded, codes) => {
  expect(findGifMetadata(loaded)).toEqual(['other']);
  const stripped = stripGif(loaded);
  expect(stripped).toEqual(withCodes(codes));
  expect(stripGif(stripped)).toBe(stripped);
});

test('codes stay in the blocks their encoder cut, where nothing has to go', () => {
  const bytes = withCodes('\x01\x4c\x01\x0a');
  expect(stripGif(bytes)).toBe(bytes);
  expect(findGifMetadata(bytes)).toEqual([]);
});

test('codes that fill their blocks to the last byte end with them', () => {
  // Codes of three bits each: clear again and again, colour 1, colour 1, end.
  const codes = [...Array<number>(677).fill(4), 1, 1, 5];
  const bits = codes.map((code) => code.toString(2).padStart(3, '0').split('').reverse().join('')).join('');
  const data = (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt([...byte].reverse().join(''), 2));
  expect(data).toHaveLength(255);
  const full = `\xff${String.fromCharCode(...data)}`;
  expect(stripGif(withCodes(full))).toEqual(withCodes(full));
  expect(stripGif(withCodes(`${full}\x06hidden`))).toEqual(withCodes(full));
});

test('colours that no pixel has become black, in the table of all pictures and in that of one', () => {
  const shown = withCodes(TWO_ONES, 'bkgonehidden');
  expect(findGifMetadata(shown)).toEqual(['other']);
  expect(stripGif(shown)).toEqual(withCodes(TWO_ONES, 'bkgone\0\0\0\0\0\0'));
  const own = (table: string) =>
    concat([
      fromAscii('GIF89a\x02\0\x01\0\0\0\0,\0\0\0\0\x02\0\x01\0\x81'),
      fromAscii(`${table}\x02${TWO_ONES}\0;`),
    ]);
  expect(findGifMetadata(own('abcone\0\0\0hid'))).toEqual(['other']);
  expect(stripGif(own('abcone\0\0\0hid'))).toEqual(own('\0\0\0one\0\0\0\0\0\0'));
});

test.each([
  ['a code that stands for nothing', withCodes('\x02\x7c\x0a'), 'stands for nothing'],
  [
    'colours of no size',
    withCodes(TWO_ONES).map((value, index) => (index === 35 ? 12 : value)),
    'no known size',
  ],
])('a GIF with %s is damaged', (_, bytes, reason) => {
  expect(() => stripGif(bytes)).toThrow(reason);
});

test('pictures of every number of colours are read to their end', async () => {
  for (const colours of [2, 3, 16, 100, 256]) {
    for (const interlaced of [false, true]) {
      const noise = Buffer.from(
        Array.from({ length: 200 * 150 * 3 }, (_, index) => (index * index * 31) >> 3),
      );
      const image = sharp(noise, { raw: { width: 200, height: 150, channels: 3 } });
      const bytes = new Uint8Array(await image.gif({ colours, progressive: interlaced }).toBuffer());
      const stripped = stripGif(bytes);
      expect(isSameBytes(await pixelsOf(stripped), await pixelsOf(bytes))).toBe(true);
      expect(findGifMetadata(stripped)).toEqual([]);
      expect(findGifMetadata(stripGif(concat([bytes.subarray(0, -2), fromAscii('\x06hidden\0;')])))).toEqual(
        [],
      );
    }
  }
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

test('a colour that is in no table is none that readers agree on, unless it is clear', () => {
  const withoutTable = concat([still.subarray(0, 10), Uint8Array.of(0, 0, 0), still.subarray(SCREEN_BYTES)]);
  expect(() => stripGif(withoutTable)).toThrow('lacks a colour');
  // The control block says that the first colour is clear.
  const control = Buffer.from(withoutTable).indexOf(0xf9);
  const clear = withoutTable.with(control + 2, (withoutTable[control + 2] ?? 0) | 1);
  expect(() => stripGif(clear)).not.toThrow();
});
