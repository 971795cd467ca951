/**
 * A clean AVIF has one form, to the last byte. This holds a file against that form, and shares no reading of boxes, tables
 * or data with what strips it: neither can pass over what the other passes over by the same mistake.
 *
 * The form, as `strip-avif.ts` writes it:
 *
 *     ftyp   one fixed text
 *     meta   hdlr without a name, pitm 1, iloc, iinf, perhaps iref, iprp; in this order and nothing else
 *     mdat   the data of item 1, of item 2, ..., without a gap and to the last byte
 *
 * Example: a file has an item of type `Exif` and eight bytes behind `mdat`. The item's type gives `exif`, the order of the boxes or the
 * item's type breaks the form, which gives `other`, and the bytes behind give `trailing`.
 */
import { ascii, hasAscii, isZero, uint16, uint32 } from '../../bytes';
import type { MetadataKind } from '../../metadata-kind';
import { isPlainAv1 } from './is-plain-av1';
import { isPlainProperty } from './is-plain-property';
import { type FoundBox, splitBoxes } from './split-boxes';

/** Types of items that are about the picture, and what they hold. */
const KINDS: Readonly<Record<string, MetadataKind>> = { Exif: 'exif', mime: 'xmp' };
/** Bytes behind the last of these are no part of the file. */
const PARTS = ['ftyp', 'meta', 'moov', 'mdat'];
const FILE_TYPE = 'avif\0\0\0\0avifmif1miaf';
const HANDLER = `\0\0\0\0\0\0\0\0pict${'\0'.repeat(13)}`;
const REFERENCES = ['dimg', 'auxl', 'prem'];
const LOCATION_BYTES = 14;
const ENTRY_BYTES = 13;

/** An item by its number, which is its place from 1. */
type FoundItem = Readonly<{ type: string; start: number; length: number }>;

/**
 * Finds everything in an AVIF besides its picture: `exif` and `xmp` by the items that hold them, `trailing` behind its data, and
 * `other` for everything that is not as it must be. Throws DamagedImageError for a file that is cut off.
 */
export function findAvifMetadata(bytes: Uint8Array): MetadataKind[] {
  const { boxes } = splitBoxes(bytes);
  const last = boxes.findLastIndex(({ type }) => PARTS.includes(type));
  const [ftyp, meta, mdat] = boxes;
  const isForm =
    last === 2 &&
    ftyp?.type === 'ftyp' &&
    isText(ftyp.content, FILE_TYPE) &&
    meta?.type === 'meta' &&
    mdat?.type === 'mdat' &&
    isPlainMeta(bytes, meta.content, mdat);
  const found = new Set(boxes.filter(({ type }) => type === 'meta').flatMap(kindsOfItems));
  if (!isForm) found.add('other');
  if ((boxes[last]?.end ?? 0) < bytes.length) found.add('trailing');
  return [...found];
}

function isText(content: Uint8Array, text: string): boolean {
  return content.length === text.length && hasAscii(content, 0, text);
}

/** Each kind that the names of items promise, as far as they can be read. */
function kindsOfItems({ content }: FoundBox): readonly MetadataKind[] {
  const iinf = splitBoxes(content.subarray(4)).boxes.find(({ type }) => type === 'iinf');
  const entries = splitBoxes(iinf?.content.subarray(iinf.content[0] === 0 ? 6 : 8) ?? new Uint8Array()).boxes;
  return entries.flatMap(({ content: entry }) => KINDS[ascii(entry, entry[0] === 3 ? 10 : 8, 4)] ?? []);
}

function isPlainMeta(bytes: Uint8Array, content: Uint8Array, mdat: FoundBox): boolean {
  const { boxes, end } = splitBoxes(content.subarray(4));
  const types = boxes.map(({ type }) => type).join();
  if (!isZero(content, 0, 4) || end !== content.length - 4) return false;
  if (types !== 'hdlr,pitm,iloc,iinf,iprp' && types !== 'hdlr,pitm,iloc,iinf,iref,iprp') return false;
  const [hdlr, pitm, iloc, iinf] = boxes.map((box) => box.content);
  const iprp = boxes.at(-1)?.content;
  const iref = boxes.length > 5 ? boxes[4]?.content : undefined;
  if (!hdlr || !pitm || !iloc || !iinf || !iprp) return false;
  if (!isText(hdlr, HANDLER) || !isText(pitm, '\0\0\0\0\0\x01')) return false;
  const items = readItems(iloc, iinf);
  return (
    items !== null &&
    isDataFilled(items, mdat) &&
    items.every((item) => isPlainItem(bytes, item)) &&
    areReferred(items.length, iref) &&
    arePropertiesPlain(items.length, iprp)
  );
}

function readItems(iloc: Uint8Array, iinf: Uint8Array): readonly FoundItem[] | null {
  const count = uint16(iinf, 4);
  const { boxes, end } = splitBoxes(iinf.subarray(6));
  const isWhole =
    count >= 1 &&
    boxes.length === count &&
    end === iinf.length - 6 &&
    isZero(iinf, 0, 4) &&
    hasAscii(iloc, 0, '\0\0\0\0\x44\0') &&
    uint16(iloc, 6) === count &&
    iloc.length === 8 + count * LOCATION_BYTES;
  if (!isWhole) return null;
  const items: FoundItem[] = [];
  for (const [index, { type, content }] of boxes.entries()) {
    const place = iloc.subarray(8 + index * LOCATION_BYTES, 8 + (index + 1) * LOCATION_BYTES);
    const isPlain =
      type === 'infe' &&
      content.length === ENTRY_BYTES &&
      hasAscii(content, 0, '\x02\0\0') &&
      (content[3] ?? 0) <= 1 &&
      uint16(content, 4) === index + 1 &&
      isZero(content, 6, 8) &&
      content[12] === 0 &&
      uint16(place, 0) === index + 1 &&
      uint16(place, 2) === 0 &&
      uint16(place, 4) === 1;
    if (!isPlain) return null;
    items.push({ type: ascii(content, 8, 4), start: uint32(place, 6), length: uint32(place, 10) });
  }
  return items;
}

/** Each byte of the data belongs to an item: one piece lies behind the other, and only whole pieces are shared. */
function isDataFilled(items: readonly FoundItem[], mdat: FoundBox): boolean {
  let at = mdat.end - mdat.content.length;
  const seen = new Set<string>();
  for (const { start, length } of items) {
    const piece = `${start} ${length}`;
    if (seen.has(piece)) continue;
    if (start !== at || length === 0) return false;
    seen.add(piece);
    at += length;
  }
  return at === mdat.end;
}

function isPlainItem(bytes: Uint8Array, { type, start, length }: FoundItem): boolean {
  const data = bytes.subarray(start, start + length);
  if (type === 'av01') return isPlainAv1(data);
  return type === 'grid' && data[0] === 0 && (data[1] === 0 ? length === 8 : data[1] === 1 && length === 12);
}

/** Whether each item but the first is a part or the alpha of another, and references name items alone. */
function areReferred(count: number, iref: Uint8Array | undefined): boolean {
  const referred = new Set([1]);
  if (iref) {
    const { boxes, end } = splitBoxes(iref.subarray(4));
    if (!isZero(iref, 0, 4) || end !== iref.length - 4) return false;
    for (const { type, content } of boxes) {
      const [from, targets] = [uint16(content, 0), uint16(content, 2)];
      if (!REFERENCES.includes(type) || content.length !== 4 + targets * 2 || from < 1 || from > count)
        return false;
      const to = Array.from({ length: targets }, (_, index) => uint16(content, 4 + index * 2));
      if (to.length === 0 || to.some((id) => id < 1 || id > count)) return false;
      for (const id of type === 'dimg' ? to : [from]) referred.add(id);
    }
  }
  return referred.size === count;
}

/** Whether all properties are plain, and each of them that of an item. */
function arePropertiesPlain(count: number, iprp: Uint8Array): boolean {
  const { boxes, end } = splitBoxes(iprp);
  const [ipco, ipma] = boxes;
  if (ipco?.type !== 'ipco' || ipma?.type !== 'ipma' || boxes.length > 2 || end !== iprp.length) return false;
  const { boxes: properties, end: propertiesEnd } = splitBoxes(ipco.content);
  if (propertiesEnd !== ipco.content.length || !properties.every(isPlainProperty)) return false;
  const table = ipma.content;
  if (!isZero(table, 0, 4) || uint32(table, 4) !== count) return false;
  const used = new Set<number>();
  let at = 8;
  for (let item = 1; item <= count; item += 1) {
    if (uint16(table, at) !== item) return false;
    const associations = table[at + 2] ?? 0;
    at += 3;
    for (let index = 0; index < associations; index += 1) {
      const number = (table[at] ?? 0) & 0x7f;
      at += 1;
      // In the order of their first use.
      if (number < 1 || number > used.size + 1) return false;
      used.add(number);
    }
  }
  return at === table.length && used.size === properties.length;
}
