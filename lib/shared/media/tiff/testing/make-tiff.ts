import { concat, fromAscii } from '../../bytes';
import { TAG } from '../tags';

/** A tag and its numbers. */
export type MadeField = readonly [tag: number, values: readonly number[]];

/** A directory to make. */
export type MadePage = Readonly<{
  /** Among two with one tag the later counts. Where strips lie is filled in unless it is given. */
  fields: readonly MadeField[];
  data?: Uint8Array;
  /** Strips that all lie at the same place. Default 1. */
  repeats?: number;
  /** Directories that it points at. */
  children?: readonly MadePage[];
}>;

const LONG = 4;

/** A TIFF of little-endian longs, its pages one after another; `next`: where the last directory points. Default nowhere. */
export function makeTiff(pages: readonly MadePage[], next: number | 'first' = 0): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [fromAscii('II*\0'), longs([0])];
  let size = 8;
  const append = (part: Uint8Array) => {
    const at = size;
    // Words begin at even places.
    const padded = part.length % 2 === 0 ? part : concat([part, new Uint8Array(1)]);
    parts.push(padded);
    size += padded.length;
    return at;
  };
  const pointers: { next: Uint8Array; at: number }[] = [];

  function write({ fields, data = new Uint8Array(), repeats = 1, children = [] }: MadePage) {
    const dataAt = append(data);
    const childrenAt = children.map((child) => write(child).at);
    const all = new Map<number, readonly number[]>([
      [TAG.stripOffsets, Array<number>(repeats).fill(dataAt)],
      [TAG.stripByteCounts, [data.length]],
      ...(childrenAt.length > 0 ? [[TAG.subIfds, childrenAt] as const] : []),
      ...fields,
    ]);
    const entries = [...all]
      .sort(([a], [b]) => a - b)
      .map(([tag, values]) => {
        const value = values.length === 1 ? (values[0] ?? 0) : append(longs(values));
        return concat([Uint8Array.of(tag & 255, tag >> 8, LONG, 0), longs([values.length, value])]);
      });
    const pointer = longs([0]);
    const at = append(concat([Uint8Array.of(entries.length & 255, entries.length >> 8), ...entries]));
    append(pointer);
    return { at, next: pointer };
  }

  for (const page of pages) pointers.push(write(page));
  const first = pointers[0]?.at ?? 0;
  parts[1] = longs([first]);
  for (const [index, { next: pointer }] of pointers.entries()) {
    const following = pointers[index + 1]?.at;
    pointer.set(longs([following ?? (next === 'first' ? first : next)]));
  }
  return concat(parts) as Uint8Array<ArrayBuffer>;
}

function longs(values: readonly number[]): Uint8Array {
  return new Uint8Array(Uint32Array.from(values).buffer);
}
