import { expect, test } from 'vitest';
import { concat, fromAscii } from '@/lib/shared/media/bytes';
import { DamagedImageError } from '@/lib/shared/media/damaged-image-error';
import { fromUint16s, fromUint32s } from '@/lib/shared/media/heif/write-boxes';
import { type BoxNode, leaf, readTree, replaceAt, writeTree } from '@/lib/shared/media/testing/box-tree';
import { makeBits, makeObu, makeSequenceHeader } from '@/lib/shared/media/testing/make-av1';
import { makeGridAvif } from '@/lib/shared/media/testing/make-avif';
import { findAvifMetadata } from './find-avif-metadata';
import { isPlainAv1 } from './is-plain-av1';

const clean = await makeGridAvif();
const nodes = readTree(clean);
const append = (path: readonly string[], box: BoxNode) =>
  replaceAt(nodes, path, (node) => ({ ...node, children: [...(node.children ?? []), box] }));
/** One byte of a box's own bytes replaced. */
const poke = (path: readonly string[], at: number, value: number) =>
  replaceAt(nodes, path, (node) => ({ ...node, head: node.head.with(at, value) }));
const grow = (path: readonly string[]) =>
  replaceAt(nodes, path, (node) => ({ ...node, head: concat([node.head, fromAscii('hidden')]) }));
const [IINF, IREF] = [
  ['meta', 'iinf'],
  ['meta', 'iref'],
];
const [IPCO, IPMA] = [
  ['meta', 'iprp', 'ipco'],
  ['meta', 'iprp', 'ipma'],
];

test('nothing is found in a clean file', () => {
  expect(findAvifMetadata(clean)).toEqual([]);
});

test.each<[string, readonly BoxNode[]]>([
  ['another brand', poke(['ftyp'], 12, 0x41)],
  ['one brand more', grow(['ftyp'])],
  ['a name of the handler', poke(['meta', 'hdlr'], 24, 0x41)],
  ['a longer handler', grow(['meta', 'hdlr'])],
  ['flags of meta', poke(['meta'], 3, 1)],
  ['another picture', poke(['meta', 'pitm'], 5, 2)],
  ['a longer pitm', grow(['meta', 'pitm'])],
  ['a longer iloc', grow(['meta', 'iloc'])],
  ['a base of places', poke(['meta', 'iloc'], 5, 0x40)],
  ['a place of another item', poke(['meta', 'iloc'], 9, 9)],
  ['a place in another file', poke(['meta', 'iloc'], 11, 1)],
  ['two pieces', poke(['meta', 'iloc'], 13, 2)],
  ['flags of iinf', poke(IINF, 3, 1)],
  ['more items than there are', poke(IINF, 5, 7)],
  ['a name of an item', poke([...IINF, 'infe'], 12, 0x41)],
  ['a longer name', replaceAt(nodes, [...IINF, 'infe'], (node) => leaf('infe', node.head, 'hidden\0'))],
  ['protection', poke([...IINF, 'infe'], 7, 1)],
  ['a number of another item', poke([...IINF, 'infe'], 5, 9)],
  ['flags of an item', poke([...IINF, 'infe'], 3, 3)],
  ['another version of an item', poke([...IINF, 'infe'], 0, 3)],
  ['another type of item', poke([...IINF, 'infe'], 8, 0x41)],
  ['another box of items', append(IINF, leaf('free'))],
  ['another box of references', append(IREF, leaf('cdsc', fromUint16s(1, 1, 1)))],
  ['a reference to what is not there', append(IREF, leaf('dimg', fromUint16s(1, 1, 9)))],
  ['a reference of what is not there', append(IREF, leaf('dimg', fromUint16s(9, 1, 1)))],
  ['a reference to nothing', append(IREF, leaf('dimg', fromUint16s(1, 0)))],
  ['a longer reference', append(IREF, leaf('dimg', fromUint16s(1, 1, 1), 'hidden'))],
  ['flags of references', poke(IREF, 3, 1)],
  ['an item that no other needs', poke([...IREF, 'dimg'], 5, 3)],
  ['a property that no item has', append(IPCO, leaf('irot', '\x02'))],
  ['a property of no known type', replaceAt(nodes, [...IPCO, 'pasp'], () => leaf('udes', 'hidden'))],
  ['a longer property', grow([...IPCO, 'irot'])],
  ['a longer table of properties', grow(IPMA)],
  ['flags of the table of properties', poke(IPMA, 3, 1)],
  ['properties of more items', poke(IPMA, 7, 7)],
  ['properties of another item', poke(IPMA, 9, 9)],
  ['a property that is not there', poke(IPMA, 11, 99)],
  ['another box beside the properties', append(['meta', 'iprp'], leaf('free'))],
  ['another box in meta', append(['meta'], leaf('idat', 'hidden'))],
  ['another box at the top', [...nodes.slice(0, 2), leaf('free', 'hidden'), ...nodes.slice(2)]],
  ['a film behind the data', [...nodes, leaf('moov', 'hidden')]],
  ['more data behind the data', [...nodes, leaf('mdat', 'hidden')]],
  ['data before the items', replaceAt(nodes, ['mdat'], (node) => leaf('mdat', 'hidden', node.head))],
  ['data behind the items', grow(['mdat'])],
  ['how a grid is made up in another version', poke(['mdat'], 0, 1)],
  ['flags of a grid', poke(['mdat'], 1, 2)],
])('%s is found', (_, changed) => {
  expect(findAvifMetadata(writeTree(clean, changed))).toEqual(['other']);
});

test('what is behind the data is found as that', () => {
  expect(findAvifMetadata(concat([clean, fromAscii('x')]))).toEqual(['trailing']);
  expect(findAvifMetadata(writeTree(clean, [...nodes, leaf('free')]))).toEqual(['trailing']);
});

test('a file that is cut off is damaged', () => {
  expect(() => findAvifMetadata(clean.subarray(0, -1))).toThrow(DamagedImageError);
});

const header = makeSequenceHeader(64, 64);
const frame = makeObu(6, fromAscii('the picture'));
/** The frame with its length in a byte more than it takes. */
const longLength = concat([Uint8Array.of(0x32, 0x80 | (frame.length - 2), 0), frame.subarray(2)]);
/** A header that is not reduced: times, points, and what follows them. */
const full = (hasTimes: number, points: number) => {
  const timing = hasTimes
    ? ([
        [1, 32],
        [1, 32],
        [0, 1],
        [0, 1],
      ] as const)
    : [];
  const each = Array.from({ length: points }, () => [0, 17] as const);
  const rest = [
    [8, 4],
    [7, 4],
    [299, 9],
    [199, 8],
    [0, 8],
    [0b011, 3],
    [0, 11],
  ] as const;
  return makeObu(1, makeBits([0, 5], [hasTimes, 1], ...timing, [0, 1], [points - 1, 5], ...each, ...rest));
};
const shown = makeObu(6, fromAscii('\x10the picture'));

test.each<[string, readonly Uint8Array[], boolean]>([
  ['a header and a frame', [header, frame], true],
  ['a header in grey', [makeSequenceHeader(64, 64, true), frame], true],
  ['a full header', [full(0, 1), shown], true],
  ['tiles of their own', [header, makeObu(3, fromAscii('h')), makeObu(4, fromAscii('t'))], true],
  ['tiles behind a frame', [header, frame, makeObu(4, fromAscii('t'))], true],
  ['nothing', [], false],
  ['a header alone', [header], false],
  ['a frame alone', [frame], false],
  ['a frame header without tiles', [header, makeObu(3, fromAscii('h'))], false],
  ['two frames', [header, frame, frame], false],
  ['a delimiter', [makeObu(2, new Uint8Array()), header, frame], false],
  ['metadata', [header, makeObu(5, fromAscii('hidden')), frame], false],
  ['padding', [header, frame, makeObu(15, fromAscii('hidden'))], false],
  ['a longer header', [makeObu(1, concat([header.subarray(2), Uint8Array.of(0)])), frame], false],
  [
    'a header that fills its last byte',
    [header.with(header.length - 1, (header.at(-1) ?? 0) | 1), frame],
    false,
  ],
  ['a length in more bytes', [header, longLength], false],
  ['no length', [header, Uint8Array.of(0x30), fromAscii('the picture')], false],
  ['a bit that may not be', [header, frame.with(0, 0x33)], false],
  ['bits of a layer', [header, Uint8Array.of(0x36, 7), frame.subarray(1)], false],
  ['a cut', [header, frame.subarray(0, -1)], false],
  ['times', [full(1, 1), shown], false],
  ['layers', [full(0, 2), shown], false],
  ['a frame that is not shown', [full(0, 1), makeObu(6, fromAscii('\x08the picture'))], false],
])('AV1 data of %s', (_, units, isPlain) => {
  expect(isPlainAv1(concat(units))).toBe(isPlain);
});

test('kinds are told by the types of items', () => {
  const entry = (type: string) => leaf('infe', fromUint32s(0x02000000), fromUint16s(9, 0), `${type}\0`);
  const withItem = (type: string) => writeTree(clean, append(IINF, entry(type)));
  expect(findAvifMetadata(withItem('Exif'))).toEqual(['exif', 'other']);
  expect(findAvifMetadata(withItem('mime'))).toEqual(['xmp', 'other']);
});
