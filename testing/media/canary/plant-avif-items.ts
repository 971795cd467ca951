import { concat, fromAscii, fromUint32, uint32 } from '@/lib/shared/media/bytes';
import { fromUint16s, fromUint32s } from '@/lib/shared/media/heif/write-boxes';
import { type BoxNode, leaf, nodeAt, replaceAt, writeTree } from '../box-tree';
import { makeObu } from '../make-av1';
import { lengthen, type Planted } from './canary';

const ITEMS = [
  'Exif',
  'mime',
  'uri ',
  'av01',
  'grid',
  'iovl',
  'iden',
  'tmap',
  'jpeg',
  'hvc1',
  'xml ',
  'prVt',
];
/** Behind the name of an item: what kind of data it is, as `mime` and `uri ` tell it. */
const ITEM_TAILS = ['', 'application/rdf+xml\0', 'text/plain\0gzip\0', 'urn:example\0'];
const REFERENCES = ['cdsc', 'thmb', 'auxl', 'dimg', 'prem', 'base'];
const OBUS = Array.from({ length: 16 }, (_, type) => type);
const ILOC = ['meta', 'iloc'];
const FIRST_PLACE = 8;
const LOCATION_BYTES = 14;

/** The canary to plant, and whether it is plain text, of which more forms are tried. */
type Form = Readonly<{ canary: Uint8Array; isText: boolean }>;

/** An AVIF with the canary among its items and in their data. */
export function plantAvifItems(bytes: Uint8Array, nodes: readonly BoxNode[], form: Form): readonly Planted[] {
  return [...plantAsItem(bytes, nodes, form), ...plantInData(bytes, nodes, form)];
}

/** A further item, with the canary as its data, its name or what its kind of data is called. */
function plantAsItem(
  bytes: Uint8Array,
  nodes: readonly BoxNode[],
  { canary, isText }: Form,
): readonly Planted[] {
  const data = nodeAt(nodes, ['mdat']).head;
  const id = (nodeAt(nodes, ['meta', 'iinf']).children?.length ?? 0) + 1;
  const dataAt = bytes.length - data.length;
  const planted: Planted[] = [];
  const place = (lead: Uint8Array, tail: Uint8Array, reference: string | null, name: string) => {
    const entry = concat([fromAscii('\x02\0\0\x01'), fromUint16s(id, 0), lead, tail]);
    const named = replaceAt(nodes, ['meta', 'iinf'], ({ type, children }) => ({
      type,
      head: concat([new Uint8Array(4), fromUint16s(id)]),
      children: [...(children ?? []), leaf('infe', entry)],
    }));
    const placed = replaceAt(named, ILOC, ({ type, head }) => {
      const row = concat([fromUint16s(id, 0, 1), fromUint32s(dataAt + data.length, canary.length)]);
      const table = concat([head, row]);
      table.set(fromUint16s(id), 6);
      return { type, head: table, children: null };
    });
    const filled = replaceAt(placed, ['mdat'], (node) => ({ ...node, head: concat([data, canary]) }));
    planted.push({ name, bytes: writeTree(bytes, filled) });
    if (reference === null) return;
    const box = leaf(reference, fromUint16s(id, 1, 1));
    const hasOne = nodeAt(filled, ['meta']).children?.some(({ type }) => type === 'iref');
    const referred = hasOne
      ? replaceAt(filled, ['meta', 'iref'], (node) => ({
          ...node,
          children: [...(node.children ?? []), box],
        }))
      : replaceAt(filled, ['meta'], (node) => ({
          ...node,
          children: [...(node.children ?? []), { type: 'iref', head: new Uint8Array(4), children: [box] }],
        }));
    planted.push({ name: `${name}, ${reference}`, bytes: writeTree(bytes, referred) });
  };
  for (const type of ITEMS) {
    for (const tail of isText ? ITEM_TAILS : ITEM_TAILS.slice(0, 1)) {
      const lead = fromAscii(`${type}\0`);
      for (const reference of isText ? REFERENCES : [null])
        place(lead, fromAscii(tail), reference, `as item ${type} of ${JSON.stringify(tail)}`);
      place(fromAscii(type), concat([canary, fromAscii(`\0${tail}`)]), null, `as the name of item ${type}`);
      place(lead, concat([fromAscii(tail), canary]), null, `as the kind of item ${type}`);
    }
  }
  return planted;
}

/** Before, between and behind what items have of the data, and in the units of the data itself. */
function plantInData(
  bytes: Uint8Array,
  nodes: readonly BoxNode[],
  { canary, isText }: Form,
): readonly Planted[] {
  const data = nodeAt(nodes, ['mdat']).head;
  const table = nodeAt(nodes, ILOC).head;
  const dataAt = bytes.length - data.length;
  const planted: Planted[] = [];
  const withData = (head: Uint8Array, iloc = table, shift = 0) =>
    writeTree(
      bytes,
      replaceAt(
        replaceAt(nodes, ['mdat'], (node) => ({ ...node, head })),
        ILOC,
        (node) => ({ ...node, head: iloc }),
      ),
      shift,
    );
  planted.push(
    { name: 'behind all data', bytes: withData(concat([data, canary])) },
    { name: 'before all data', bytes: withData(concat([canary, data]), table, canary.length) },
  );
  for (let at = FIRST_PLACE; at < table.length; at += LOCATION_BYTES) {
    const [start, length] = [uint32(table, at + 6) - dataAt, uint32(table, at + 10)];
    const replace = (name: string, item: Uint8Array) => {
      const iloc = table.slice();
      for (let other = FIRST_PLACE; other < table.length; other += LOCATION_BYTES) {
        const place = uint32(table, other + 6);
        if (place - dataAt > start) iloc.set(fromUint32(place + item.length - length), other + 6);
        if (place - dataAt === start) iloc.set(fromUint32(item.length), other + 10);
      }
      const changed = concat([data.subarray(0, start), item, data.subarray(start + length)]);
      planted.push({
        name: `${name} of item ${(at - FIRST_PLACE) / LOCATION_BYTES + 1}`,
        bytes: withData(changed, iloc),
      });
    };
    const item = data.subarray(start, start + length);
    const isCoded = item[0] === 0x0a;
    for (const [place, longer] of lengthen(item, canary)) {
      // In the middle of pixels it would be pixels.
      if (!isCoded || place !== 'within') replace(`${place} the data`, longer);
    }
    if (!isCoded) continue;
    const units = splitUnits(item);
    const join = (parts: readonly Uint8Array[]) => concat(parts);
    for (let index = 0; index <= units.length; index += 1) {
      for (const type of isText ? OBUS : [5, 15]) {
        const unit = makeObu(type, canary);
        replace(`as unit ${type} at ${index}`, join([...units.slice(0, index), unit, ...units.slice(index)]));
      }
      const [unit] = units.slice(index, index + 1);
      if (!unit) continue;
      const [type, content] = [(unit[0] ?? 0) >> 3, contentOf(unit)];
      const longer = [content, new Uint8Array(4)].map((before) => makeObu(type, concat([before, canary])));
      for (const changed of longer) replace(`in unit ${type}`, join(units.with(index, changed)));
    }
  }
  return planted;
}

function contentOf(unit: Uint8Array): Uint8Array {
  return unit.subarray((unit[1] ?? 0) < 0x80 ? 2 : 3);
}

/** The units of clean data, each shorter than 16,384 bytes. */
function splitUnits(data: Uint8Array): readonly Uint8Array[] {
  const units: Uint8Array[] = [];
  for (let at = 0; at < data.length; ) {
    const [low, high] = [data[at + 1] ?? 0, data[at + 2] ?? 0];
    const length = low < 0x80 ? low + 2 : (low & 0x7f) + high * 128 + 3;
    units.push(data.subarray(at, at + length));
    at += length;
  }
  return units;
}
