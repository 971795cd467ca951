import { concat, fromAscii } from '../bytes';
import { TooComplexError } from '../too-complex-error';
import { fromUint16s, fromUint32s, writeBox, writeFullBox } from './write-boxes';

/** A property of a picture: its whole box, and whether readers must know it. */
export type WrittenProperty = Readonly<{ box: Uint8Array; isEssential: boolean }>;

/** An item as it is to be written. Its number is its place in the list, from 1; the first one is shown. */
export type WrittenItem = Readonly<{
  type: 'av01' | 'grid';
  isHidden: boolean;
  properties: readonly WrittenProperty[];
  /** Items that share an array share its bytes in the file. */
  data: Uint8Array;
  /** By type of reference, numbers of other items. */
  references: readonly (readonly [type: string, to: readonly number[]])[];
}>;

const BRANDS = 'avif\0\0\0\0avifmif1miaf';
/** As many as libheif reads. Each has a number of seven bits. */
const MAX_PROPERTIES = 100;

/**
 * An AVIF of these items: `ftyp`, `meta`, `mdat` and nothing else; no names, each box in one place, all data without a gap in
 * the order of the items. The same items give the same bytes. Throws TooComplexError beyond 100 properties.
 */
export function writeAvif(items: readonly WrittenItem[]): Uint8Array {
  const { blocks, offsets, dataBytes } = placeData(items);
  const head = (dataAt: number) =>
    concat([writeBox('ftyp', fromAscii(BRANDS)), writeMeta(items, { offsets, dataAt })]);
  // Places are told in four bytes each, so that the head is as long wherever the data begins.
  const dataAt = head(0).length + 8;
  return concat([head(dataAt), fromUint32s(dataBytes + 8), fromAscii('mdat'), ...blocks]);
}

function placeData(items: readonly WrittenItem[]) {
  const places = new Map<Uint8Array, number>();
  let dataBytes = 0;
  for (const { data } of items) {
    if (places.has(data)) continue;
    places.set(data, dataBytes);
    dataBytes += data.length;
  }
  return { blocks: [...places.keys()], offsets: items.map(({ data }) => places.get(data) ?? 0), dataBytes };
}

function writeMeta(
  items: readonly WrittenItem[],
  { offsets, dataAt }: Readonly<{ offsets: readonly number[]; dataAt: number }>,
): Uint8Array {
  const references = items.flatMap((item, index) =>
    item.references
      .filter(([, to]) => to.length > 0)
      .map(([type, to]) => writeBox(type, fromUint16s(index + 1, to.length, ...to))),
  );
  const entries = items.map(({ type, isHidden }, index) =>
    writeFullBox(
      'infe',
      { version: 2, flags: isHidden ? 1 : 0 },
      fromUint16s(index + 1, 0),
      fromAscii(`${type}\0`),
    ),
  );
  // Number, data in this file, one piece of it.
  const locations = items.map(({ data }, index) =>
    concat([fromUint16s(index + 1, 0, 1), fromUint32s(dataAt + (offsets[index] ?? 0), data.length)]),
  );
  return writeFullBox(
    'meta',
    {},
    writeFullBox('hdlr', {}, fromAscii(`\0\0\0\0pict${'\0'.repeat(13)}`)),
    writeFullBox('pitm', {}, fromUint16s(1)),
    writeFullBox('iloc', {}, fromUint16s(0x4400, items.length), ...locations),
    writeFullBox('iinf', {}, fromUint16s(items.length), ...entries),
    ...(references.length > 0 ? [writeFullBox('iref', {}, ...references)] : []),
    writeProperties(items),
  );
}

function writeProperties(items: readonly WrittenItem[]): Uint8Array {
  // Most items share the array itself, which is compared at once however long it is.
  const [numbers, numbersByContent] = [new Map<Uint8Array, number>(), new Map<string, number>()];
  const boxes: Uint8Array[] = [];
  const numberOf = (box: Uint8Array): number => {
    let number = numbers.get(box);
    if (number !== undefined) return number;
    const content = new TextDecoder('latin1').decode(box);
    number = numbersByContent.get(content) ?? boxes.push(box);
    numbers.set(box, number);
    numbersByContent.set(content, number);
    return number;
  };
  const associations = items.map(({ properties }) =>
    properties.map(({ box, isEssential }) => ({ number: numberOf(box), isEssential })),
  );
  if (boxes.length > MAX_PROPERTIES) throw new TooComplexError('The file has too many properties.');
  const rows = associations.map((properties, index) =>
    concat([
      fromUint16s(index + 1),
      Uint8Array.of(
        properties.length,
        ...properties.map(({ number, isEssential }) => number | (isEssential ? 0x80 : 0)),
      ),
    ]),
  );
  return writeBox(
    'iprp',
    writeBox('ipco', ...boxes),
    writeFullBox('ipma', {}, fromUint32s(items.length), ...rows),
  );
}
