import { concat, fromAscii } from '@/lib/shared/media/bytes';

/** Numbers of a header, each with its length in bits. */
type Fields = readonly (readonly [value: number, bits: number])[];

/** An AV1 unit of a type with its length. At most 16,383 bytes of content. */
export function makeObu(type: number, content: Uint8Array): Uint8Array {
  const { length } = content;
  const size = length < 128 ? [length] : [(length & 0x7f) | 0x80, length >> 7];
  return concat([Uint8Array.of((type << 3) | 2, ...size), content]);
}

/** Bits of numbers, each with its length, filled to whole bytes by a one and zeros. */
export function makeBits(...fields: Fields): Uint8Array {
  const text = fields.map(([value, bits]) => value.toString(2).padStart(bits, '0')).join('');
  const padded = `${text}1`.padEnd(Math.ceil((text.length + 1) / 8) * 8, '0');
  return Uint8Array.from(padded.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
}

/** The sequence header of stills whose depth and colours these fields are. */
export function makeStillHeader(width: number, height: number, colours: Fields): Uint8Array {
  const sides = [
    [15, 4],
    [15, 4],
    [width - 1, 16],
    [height - 1, 16],
  ] as const;
  return makeObu(1, makeBits([0b00011, 5], [0, 5], ...sides, [0, 3], [0, 3], ...colours));
}

const GREY: Fields = [
  [0b010, 3],
  [0, 2],
];
const COLOURED: Fields = [
  [0, 3],
  [0, 3],
  [0, 2],
];

/** The sequence header of stills of eight bits, 4:2:0 or in grey. */
export function makeSequenceHeader(width: number, height: number, isGrey = false): Uint8Array {
  return makeStillHeader(width, height, isGrey ? GREY : COLOURED);
}

/** A still as AV1 data, by hand: a header that is one, and frames that hold a text in place of pixels. */
export function makeAv1(
  { width, height, isGrey = false }: Readonly<{ width: number; height: number; isGrey?: boolean }>,
  frames: readonly string[] = ['the picture'],
): string {
  const units = frames.map((text) => makeObu(6, fromAscii(text)));
  return String.fromCharCode(...concat([makeSequenceHeader(width, height, isGrey), ...units]));
}

type FullHeaderOptions = Readonly<{
  /** Says how long a frame is shown. */
  hasTimes?: boolean;
  /** Layers, each of which can be shown alone. */
  points?: number;
}>;

/** A sequence header that is not reduced, of 300 by 200 pixels; sides have 9 and 8 bits. */
export function makeFullHeader({ hasTimes = false, points = 1 }: FullHeaderOptions = {}): Uint8Array {
  const times = [
    [1, 32],
    [1, 32],
    [0, 1],
    [0, 1],
  ] as const;
  const point = [
    [0, 12],
    [0, 5],
  ] as const;
  const sides = [
    [8, 4],
    [7, 4],
    [299, 9],
    [199, 8],
  ] as const;
  const tools = [
    [0, 1],
    [0, 3],
    [0, 4],
    [0, 1],
    [1, 1],
    [1, 1],
    [0, 3],
    [0, 3],
    [0, 1],
    [0, 2],
    [0, 1],
    [0, 1],
  ] as const;
  return makeObu(
    1,
    makeBits(
      [0, 5],
      [hasTimes ? 1 : 0, 1],
      ...(hasTimes ? times : []),
      [0, 1],
      [points - 1, 5],
      ...Array.from({ length: points }, () => point).flat(),
      ...sides,
      ...tools,
    ),
  );
}
