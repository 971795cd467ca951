import { constants, deflateRawSync, deflateSync, inflateSync } from 'node:zlib';
import { concat, fromAscii } from '@/lib/shared/media/bytes';

/** A file with the canary in one of its parts, named for a report. */
export type Planted = Readonly<{ name: string; bytes: Uint8Array }>;

/** A text that no picture holds by chance: 24 characters, as a place or a name may have. */
export const CANARY = 'Canary 48.8584N 2.29450E';

const ASCII = fromAscii(CANARY);
const UTF_16LE = Uint8Array.from([...ASCII].flatMap((byte) => [byte, 0]));
const UTF_16BE = Uint8Array.from([...ASCII].flatMap((byte) => [0, byte]));
const LARGEST_STREAM = 1_000_000;

/** The canary as it may stand in a file: in the encodings that standards know, and compressed. */
export const FORMS: readonly (readonly [string, Uint8Array])[] = [
  ['ASCII', ASCII],
  ['UTF-16LE', UTF_16LE],
  ['UTF-16BE', UTF_16BE],
  ['zlib', new Uint8Array(deflateSync(ASCII))],
  ['deflate', new Uint8Array(deflateRawSync(ASCII))],
];

/** Whether the canary stands anywhere in the bytes, in any of its forms, also inside of compressed data. */
export function holdsCanary(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (FORMS.some(([, form]) => buffer.includes(Buffer.from(form)))) return true;
  for (let at = buffer.indexOf(0x78); at >= 0; at = buffer.indexOf(0x78, at + 1)) {
    if ((0x7800 + (buffer[at + 1] ?? 0)) % 31 !== 0) continue;
    const inflated = inflate(buffer.subarray(at));
    if (inflated && [ASCII, UTF_16LE, UTF_16BE].some((form) => inflated.includes(Buffer.from(form))))
      return true;
  }
  return false;
}

/** As much as there is of a stream. */
function inflate(buffer: Buffer): Buffer | null {
  try {
    return inflateSync(buffer, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: LARGEST_STREAM });
  } catch {
    return null;
  }
}

/** The same content with the canary before it, in it and behind it. */
export function lengthen(content: Uint8Array, form: Uint8Array): readonly (readonly [string, Uint8Array])[] {
  const half = content.length >> 1;
  return [
    ['before', concat([form, content])],
    ['within', concat([content.subarray(0, half), form, content.subarray(half)])],
    ['behind', concat([content, form])],
  ];
}

/** The same content with the canary in place of a part of it, wherever there is room. */
export function overwrite(content: Uint8Array, form: Uint8Array): readonly (readonly [string, Uint8Array])[] {
  const room = content.length - form.length;
  if (room < 0) return [];
  return [...new Set([0, room >> 1, room])].map((at) => {
    const copy = content.slice();
    copy.set(form, at);
    return [`at ${at}`, copy];
  });
}
