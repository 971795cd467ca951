import { crc32 } from 'node:zlib';
import { concat, fromUint32 } from '@/lib/shared/media/bytes';
import type { Pick } from '../server/interleave';

/** Most bytes of a mutated file. */
const MAX_BYTES = 2_000_000;
const EXTREMES = [
  0, 1, 7, 8, 0x7f, 0x80, 0xff, 0xffff, 0x1_0000, 0x7fff_ffff, 0x8000_0000, 0xffff_fffe, 0xffff_ffff,
];

type Mutation = (bytes: Uint8Array, pick: Pick, other: Uint8Array) => Uint8Array;

const slice = (bytes: Uint8Array, pick: Pick): readonly [number, number] => {
  const start = pick(bytes.length + 1);
  return [start, Math.min(bytes.length, start + 1 + pick(1 + pick(bytes.length + 1)))];
};

/** Writes a number over four bytes, in one of both orders. */
function overwrite(bytes: Uint8Array, at: number, value: number, isLittle: boolean): Uint8Array {
  const copy = bytes.slice();
  const four = isLittle ? fromUint32(value).reverse() : fromUint32(value);
  for (const [offset, byte] of four.entries()) {
    if (at + offset < copy.length) copy[at + offset] = byte;
  }
  return copy;
}

/** Places of names of four letters: chunks and boxes have their length beside them. */
function namesIn(bytes: Uint8Array): readonly number[] {
  const isLetter = (byte = 0) => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
  const places: number[] = [];
  for (let at = 0; at + 4 <= bytes.length && places.length < 500; at += 1) {
    if ([0, 1, 2, 3].every((offset) => isLetter(bytes[at + offset]))) places.push(at);
  }
  return places;
}

const MUTATIONS: readonly Mutation[] = [
  (bytes, pick) => bytes.map((byte) => (pick(200) === 0 ? pick(256) : byte)),
  (bytes, pick) => {
    const copy = bytes.slice();
    copy[pick(Math.max(1, copy.length))] = pick(256);
    return copy;
  },
  (bytes, pick) => bytes.slice(0, pick(bytes.length + 1)),
  (bytes, pick) =>
    overwrite(bytes, pick(Math.max(1, bytes.length)), EXTREMES[pick(EXTREMES.length)] ?? 0, pick(2) === 0),
  // A length before or behind a name.
  (bytes, pick) => {
    const names = namesIn(bytes);
    const at = Math.max(0, (names[pick(Math.max(1, names.length))] ?? 4) + (pick(2) === 0 ? -4 : 4));
    return overwrite(bytes, at, EXTREMES[pick(EXTREMES.length)] ?? 0, pick(2) === 0);
  },
  // A part gone, twice, many times, in another place, or out of another file.
  (bytes, pick) => {
    const [start, end] = slice(bytes, pick);
    return concat([bytes.subarray(0, start), bytes.subarray(end)]);
  },
  (bytes, pick) => {
    const [start, end] = slice(bytes, pick);
    const part = bytes.subarray(start, end);
    const times = 1 + pick(pick(20) === 0 ? Math.ceil(MAX_BYTES / (part.length + 1)) : 4);
    return concat([
      bytes.subarray(0, end),
      ...Array.from({ length: times }, () => part),
      bytes.subarray(end),
    ]);
  },
  (bytes, pick, other) => {
    const [start, end] = slice(other, pick);
    const at = pick(bytes.length + 1);
    return concat([bytes.subarray(0, at), other.subarray(start, end), bytes.subarray(at)]);
  },
  // The same from name to name: whole chunks, one name for another.
  (bytes, pick) => {
    const names = namesIn(bytes);
    const [from = 4, to = 4] = [
      names[pick(Math.max(1, names.length))],
      names[pick(Math.max(1, names.length))],
    ];
    const copy = bytes.slice();
    if (bytes.length >= 8) copy.copyWithin(to, from, from + 4);
    return copy;
  },
  (bytes, pick) => {
    const names = namesIn(bytes);
    const start = (names[pick(Math.max(1, names.length))] ?? 4) - 4;
    const end = (names.find((place) => place - 4 > start) ?? bytes.length) - 4;
    if (start < 0 || end <= start) return bytes;
    const part = bytes.subarray(start, end);
    const times = pick(30) === 0 ? Math.min(50_000, Math.ceil(MAX_BYTES / part.length)) : 1;
    return concat([
      bytes.subarray(0, end),
      ...Array.from({ length: times }, () => part),
      bytes.subarray(end),
    ]);
  },
];

/** A file made of a seed by one to four changes, some of which keep its structure. At most 2 MB. */
export function mutate(seed: Uint8Array, other: Uint8Array, pick: Pick): Uint8Array {
  let bytes = seed;
  for (let left = 1 + pick(4); left > 0; left -= 1) {
    bytes = (MUTATIONS[pick(MUTATIONS.length)] as Mutation)(bytes, pick, other).subarray(0, MAX_BYTES);
  }
  // Otherwise nearly every changed PNG would be refused for its checksums.
  return pick(4) === 0 ? bytes : mendChecksums(bytes);
}

/** A PNG with the right checksum behind each chunk; anything else as it is. */
function mendChecksums(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x89 || bytes[1] !== 0x50) return bytes;
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  let at = 8;
  while (at + 12 <= copy.length) {
    const end = at + 8 + view.getUint32(at);
    if (end + 4 > copy.length) break;
    view.setUint32(end, crc32(copy.subarray(at + 4, end)));
    at = end + 4;
  }
  return copy;
}
