import { expect, test } from 'vitest';
import { type BoxNode, leaf, readTree, replaceAt, writeTree } from '@/testing/media/box-tree';
import { makeFullHeader, makeObu, makeSequenceHeader } from '@/testing/media/make-av1';
import { essential, makeGridAvif, property } from '@/testing/media/make-avif';
import { concat, fromAscii } from '../../bytes';
import { DamagedImageError } from '../../damaged-image-error';
import { type WrittenItem, writeAvif } from '../write-avif';
import { fromUint16s, fromUint32s } from '../write-boxes';
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

const rename = (from: string, to: string) => replaceAt(nodes, [from], (node) => ({ ...node, type: to }));

/** The file with some bytes behind the last box inside another: too few to be a box themselves. */
function withTail(...path: readonly string[]): Uint8Array {
  const bytes = Buffer.from(writeTree(clean, nodes, 3));
  const starts = path.map((type) => bytes.indexOf(type) - 4);
  const last = starts.at(-1) ?? 0;
  const end = last + bytes.readUInt32BE(last);
  for (const start of starts) bytes.writeUInt32BE(bytes.readUInt32BE(start) + 3, start);
  return new Uint8Array(concat([bytes.subarray(0, end), fromAscii('hid'), bytes.subarray(end)]));
}

test.each([
  ['meta', ['meta']],
  ['the list of items', IINF],
  ['the list of references', IREF],
  ['the properties', IPCO],
  ['what holds the properties and their table', ['meta', 'iprp']],
])('bytes behind the last box in %s are found', (_, path) => {
  expect(findAvifMetadata(withTail(...path))).toEqual(['other']);
});

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
  ['another number of places', poke(['meta', 'iloc'], 7, 5)],
  ['a start of another name', rename('ftyp', 'free')],
  ['a meta of another name', rename('meta', 'free')],
  ['data of another name', rename('mdat', 'moov')],
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
  ['an item of another name', replaceAt(nodes, [...IINF, 'infe'], (node) => ({ ...node, type: 'free' }))],
  ['another box of items', append(IINF, leaf('free'))],
  ['another box of references', append(IREF, leaf('cdsc', fromUint16s(1, 1, 1)))],
  ['a reference to what is not there', append(IREF, leaf('dimg', fromUint16s(1, 1, 9)))],
  ['a reference of what is not there', append(IREF, leaf('dimg', fromUint16s(9, 1, 1)))],
  ['a reference of no item', append(IREF, leaf('dimg', fromUint16s(0, 1, 1)))],
  ['a reference to one item and to what is not there', append(IREF, leaf('dimg', fromUint16s(1, 2, 2, 9)))],
  ['a reference to no item in place of one', poke([...IREF, 'dimg'], 7, 0)],
  ['a reference to nothing', append(IREF, leaf('dimg', fromUint16s(1, 0)))],
  ['a longer reference', append(IREF, leaf('dimg', fromUint16s(1, 1, 1), 'hidden'))],
  ['flags of references', poke(IREF, 3, 1)],
  ['an item that no other needs', poke([...IREF, 'dimg'], 5, 3)],
  ['a property that no item has', append(IPCO, leaf('irot', '\x02'))],
  ['a property of no known type', replaceAt(nodes, [...IPCO, 'pasp'], () => leaf('udes', 'hidden'))],
  ['a longer property', grow([...IPCO, 'irot'])],
  ['a longer table of properties', grow(IPMA)],
  ['properties of another name', replaceAt(nodes, IPCO, (node) => ({ ...node, type: 'free' }))],
  ['a table of another name', replaceAt(nodes, IPMA, (node) => ({ ...node, type: 'free' }))],
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

test('of what has no box of an AVIF nothing is the picture', () => {
  expect(findAvifMetadata(fromAscii('no picture at all'))).toEqual(['other', 'trailing']);
});

test('a file that is cut off is damaged', () => {
  expect(() => findAvifMetadata(clean.subarray(0, -1))).toThrow(DamagedImageError);
});

const header = makeSequenceHeader(64, 64);
const frame = makeObu(6, fromAscii('the picture'));
/** The frame with its length in a byte more than it takes. */
const longLength = concat([Uint8Array.of(0x32, 0x80 | (frame.length - 2), 0), frame.subarray(2)]);
const shown = makeObu(6, fromAscii('\x10the picture'));

test.each<[string, readonly Uint8Array[], boolean]>([
  ['a header and a frame', [header, frame], true],
  ['a header in grey', [makeSequenceHeader(64, 64, true), frame], true],
  ['a full header', [makeFullHeader(), shown], true],
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
  ['times', [makeFullHeader({ hasTimes: true }), shown], false],
  ['layers', [makeFullHeader({ points: 2 }), shown], false],
  ['a frame that is not shown', [makeFullHeader(), makeObu(6, fromAscii('\x08the picture'))], false],
])('AV1 data of %s', (_, units, isPlain) => {
  expect(isPlainAv1(concat(units))).toBe(isPlain);
});

const grid = (data: Uint8Array): WrittenItem => ({
  ...{ type: 'grid', isHidden: false, references: [['dimg', [2, 3]]], data },
  properties: [property('ispe', fromUint32s(0, 128, 64))],
});
const tile = (content: string): WrittenItem => ({
  ...{ type: 'av01', isHidden: true, references: [], data: concat([header, makeObu(6, fromAscii(content))]) },
  properties: [property('ispe', fromUint32s(0, 64, 64)), essential('av1C', fromAscii('\x81\0\x0c\0'))],
});
const inTiles = (data: Uint8Array) => writeAvif([grid(data), tile('one'), tile('two')]);

test.each([
  ['as narrow as it can be', concat([Uint8Array.of(0, 0, 0, 1), fromUint16s(128, 64)]), []],
  [
    'with a byte too many',
    concat([Uint8Array.of(0, 0, 0, 1), fromUint16s(128, 64), Uint8Array.of(7)]),
    ['other'],
  ],
  ['as wide as it can be', concat([Uint8Array.of(0, 1, 0, 1), fromUint32s(128, 64)]), []],
  [
    'wide, with a byte too many',
    concat([Uint8Array.of(0, 1, 0, 1), fromUint32s(128, 64), Uint8Array.of(7)]),
    ['other'],
  ],
  [
    'wide, with a bit that means nothing',
    concat([Uint8Array.of(0, 3, 0, 1), fromUint32s(128, 64)]),
    ['other'],
  ],
])('a grid told %s: %#', (_, data, kinds) => {
  expect(findAvifMetadata(inTiles(data))).toEqual(kinds);
});

test('data in another order than its items is found', () => {
  const bytes = inTiles(concat([Uint8Array.of(0, 0, 0, 1), fromUint16s(128, 64)]));
  expect(findAvifMetadata(bytes)).toEqual([]);
  const places = Buffer.from(bytes).indexOf('iloc') + 4 + 8;
  const startOf = (item: number) => places + item * 14 + 6;
  const [one, two] = [1, 2].map((item) => bytes.slice(startOf(item), startOf(item) + 4));
  bytes.set(two ?? [], startOf(1));
  bytes.set(one ?? [], startOf(2));
  expect(findAvifMetadata(bytes)).toEqual(['other']);
});

test.each([
  ['no property in place of one that only it has', 0, [0]],
  ['properties in another order than that of their first use', 4, [0x83, 2]],
])('an item with %s is found', (_, offset, numbers) => {
  const bytes = inTiles(concat([Uint8Array.of(0, 0, 0, 1), fromUint16s(128, 64)]));
  // Behind the number of the first item and that of its properties.
  const at = Buffer.from(bytes).indexOf('ipma') + 4 + 8 + 3 + offset;
  expect(bytes.slice(at, at + numbers.length)).toEqual(Uint8Array.from(numbers[0] === 0 ? [1] : [2, 0x83]));
  bytes.set(numbers, at);
  expect(findAvifMetadata(bytes)).toEqual(['other']);
});

test('kinds are told whatever version of the list says so', () => {
  const entry = leaf('infe', fromUint32s(0x03000000, 9), fromUint16s(0), 'Exif\0');
  const list = { type: 'iinf', head: fromUint32s(0x01000000, 1), children: [entry] };
  expect(
    findAvifMetadata(
      writeTree(
        clean,
        replaceAt(nodes, IINF, () => list),
      ),
    ),
  ).toEqual(['exif', 'other']);
});

test('kinds are told by the types of items', () => {
  const entry = (type: string) => leaf('infe', fromUint32s(0x02000000), fromUint16s(9, 0), `${type}\0`);
  const withItem = (type: string) => writeTree(clean, append(IINF, entry(type)));
  expect(findAvifMetadata(withItem('Exif'))).toEqual(['exif', 'other']);
  expect(findAvifMetadata(withItem('mime'))).toEqual(['xmp', 'other']);
});
