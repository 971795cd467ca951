import { concat, fromAscii, fromUint32 } from '@/lib/shared/media/bytes';

/** A box of an ISO base media file. */
export function box(type: string, ...content: (Uint8Array | string)[]): Uint8Array {
  const parts = content.map((part) => (typeof part === 'string' ? fromAscii(part) : part));
  const size = parts.reduce((sum, part) => sum + part.length, 8);
  return concat([fromUint32(size), fromAscii(type), ...parts]);
}

/** An item of a hand-made AVIF; `isInside` puts it into `idat` instead of `mdat`. */
export type MadeItem = Readonly<{ type: string; content: string; isInside?: boolean }>;

/** The parts of a hand-made AVIF. */
export type MadeHeifOptions = Readonly<{
  items?: readonly MadeItem[];
  /** Property boxes of the first item besides its size, in order. */
  properties?: readonly Uint8Array[];
  /** Further boxes inside `meta`. */
  metaBoxes?: readonly Uint8Array[];
  /** Boxes between `meta` and `mdat`. */
  topBoxes?: readonly Uint8Array[];
  /** Given where the content of `mdat` begins. */
  moov?: (dataAt: number) => Uint8Array;
  /** Bytes in `mdat` that no item is told to have, behind all items. */
  moreData?: string;
  brand?: string;
}>;

/** The first of the items, unless others are given: its content is no real picture, for what is tested is around it. */
export const PICTURE: MadeItem = { type: 'av01', content: 'the picture' };

/** An AVIF by hand, 300 by 200, with what libraries do not write. */
export function makeHeif(options: MadeHeifOptions = {}): Uint8Array {
  const { items = [PICTURE], brand = 'avif', topBoxes = [], moov, moreData = '' } = options;
  const ftyp = box('ftyp', brand, '\0\0\0\0', brand, 'mif1');
  const length = concat([ftyp, makeMeta(options, 0), ...topBoxes, moov?.(0) ?? new Uint8Array()]).length;
  const dataAt = length + 8;
  const data = items.map((item) => (item.isInside ? '' : item.content)).join('');
  return concat([
    ftyp,
    makeMeta(options, dataAt),
    ...topBoxes,
    moov?.(dataAt) ?? new Uint8Array(),
    box('mdat', data, moreData),
  ]);
}

function makeMeta(options: MadeHeifOptions, dataAt: number): Uint8Array {
  const { items = [PICTURE], properties = [], metaBoxes = [] } = options;
  const placed = items.map((item, index) => {
    const before = items.slice(0, index).filter(({ isInside }) => isInside === item.isInside);
    const at = before.reduce((sum, { content }) => sum + content.length, item.isInside ? 0 : dataAt);
    // Id, construction method, no other file, one extent of offset and length.
    return concat([
      Uint8Array.of(0, index + 1, 0, item.isInside ? 1 : 0, 0, 0, 0, 1),
      fromUint32(at),
      fromUint32(item.content.length),
    ]);
  });
  const entries = items.map(({ type }, index) =>
    box('infe', '\x02\0\0\0', Uint8Array.of(0, index + 1), '\0\0', type, '\0'),
  );
  const size = box('ispe', '\0\0\0\0', fromUint32(300), fromUint32(200));
  const indices = [size, ...properties].map((_, index) => index + 1);
  return box(
    'meta',
    '\0\0\0\0',
    box('hdlr', '\0\0\0\0\0\0\0\0pict', '\0'.repeat(13)),
    box('pitm', '\0\0\0\0\0\x01'),
    box('iloc', '\x01\0\0\0\x44\0', Uint8Array.of(0, items.length), ...placed),
    box('iinf', '\0\0\0\0', Uint8Array.of(0, items.length), ...entries),
    box(
      'iprp',
      box('ipco', size, ...properties),
      box('ipma', '\0\0\0\0\0\0\0\x01\0\x01', Uint8Array.of(indices.length, ...indices)),
    ),
    box('idat', items.map((item) => (item.isInside ? item.content : '')).join('')),
    ...metaBoxes,
  );
}

/** A track of a sequence whose frames lie one behind the other from `dataAt` on, in chunks of one. */
export function makeTrack(
  handler: string,
  dataAt: number,
  frames: readonly string[],
  ...more: Uint8Array[]
): Uint8Array {
  const offsets = frames.map((_, index) => dataAt + frames.slice(0, index).join('').length);
  const table = box(
    'stbl',
    box('stsc', '\0\0\0\0\0\0\0\x01', fromUint32(1), fromUint32(1), fromUint32(1)),
    box(
      'stsz',
      '\0\0\0\0\0\0\0\0',
      fromUint32(frames.length),
      ...frames.map(({ length }) => fromUint32(length)),
    ),
    box('stco', '\0\0\0\0', fromUint32(frames.length), ...offsets.map(fromUint32)),
  );
  const media = box('mdia', box('hdlr', '\0\0\0\0\0\0\0\0', handler, '\0'.repeat(13)), box('minf', table));
  return box('trak', box('tkhd', '\0'.repeat(84)), media, ...more);
}
