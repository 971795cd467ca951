import { concat, isSameBytes } from '../../bytes';
import { DamagedImageError } from '../../damaged-image-error';
import type { Allowance } from '../create-allowance';
import { createBitReader } from './create-bit-reader';
import { OBU, type Obu, readObus } from './read-obus';
import { readSequenceHeader } from './read-sequence-header';

const HAS_LAYER = 4;
const HAS_LENGTH = 2;

/**
 * AV1 data of one still, written anew from its sequence header and its only frame: metadata, padding, repeated headers,
 * lists of tiles, units of unknown types and what stands behind the end of the sequence header go, bits without a meaning
 * are zero, and every unit tells its length in as few bytes as there may be.
 *
 * Throws DamagedImageError for more than one frame and for a frame that is not shown, because a decoder would pass over
 * whatever is in it; and for a header with times or layers, which stills have no use for. Behind the last symbol of a tile
 * nothing is told without decoding: there the decoder itself takes nothing but zeros.
 */
export function cleanPicture(data: Uint8Array, take: Allowance): Uint8Array {
  const obus = readObus(data, take);
  const frames = obus.filter(({ type }) => type === OBU.FRAME || type === OBU.FRAME_HEADER);
  const [frame] = frames;
  if (!frame || frames.length > 1) throw new DamagedImageError('The file has more pictures than are shown.');
  const header = cleanHeader(data, obus, frame);
  const tiles = obus.filter(({ type }) => type === OBU.TILE_GROUP);
  const isOrdered = tiles.every(({ start }) => start > frame.start);
  if (!isOrdered || (frame.type === OBU.FRAME_HEADER && tiles.length === 0))
    throw new DamagedImageError('A picture of the file is not whole.');
  return concat([
    writeUnit(OBU.SEQUENCE_HEADER, null, header),
    ...[frame, ...tiles].map((obu) => writeUnit(obu.type, obu.layer, contentOf(data, obu))),
  ]);
}

function contentOf(data: Uint8Array, { contentStart, end }: Obu): Uint8Array {
  return data.subarray(contentStart, end);
}

/** The sequence header, which may be repeated before the frame but not changed. */
function cleanHeader(data: Uint8Array, obus: readonly Obu[], frame: Obu): Uint8Array {
  const headers = obus
    .filter(({ type }) => type === OBU.SEQUENCE_HEADER)
    .map((obu) => ({ start: obu.start, content: cutHeader(contentOf(data, obu)) }));
  const [first] = headers;
  if (!first || first.start > frame.start)
    throw new DamagedImageError('A picture of the file has no header.');
  if (headers.some(({ content }) => !isSameBytes(content, first.content)))
    throw new DamagedImageError('A picture of the file has two headers.');
  const { isReducedStill, isPlain } = readSequenceHeader(first.content);
  if (!isPlain || (!isReducedStill && !isShownKeyFrame(contentOf(data, frame))))
    throw new DamagedImageError('A picture of the file is no plain still.');
  return first.content;
}

/** Behind the last bit stands a one, and zeros fill the byte. */
function cutHeader(content: Uint8Array): Uint8Array {
  const { bitLength } = readSequenceHeader(content);
  const whole = bitLength >> 3;
  const used = bitLength & 7;
  const cut = new Uint8Array(whole + 1);
  cut.set(content.subarray(0, whole));
  cut[whole] = ((content[whole] ?? 0) & (0xff00 >> used) & 0xff) | (0x80 >> used);
  return cut;
}

/** The first bits of a frame: no earlier one once more, of the type 0, shown. */
function isShownKeyFrame(content: Uint8Array): boolean {
  return createBitReader(content).bits(4) === 0b0001;
}

function writeUnit(type: number, layer: number | null, content: Uint8Array): Uint8Array {
  const header = [(type << 3) | (layer === null ? 0 : HAS_LAYER) | HAS_LENGTH];
  // Three bits of it have no meaning.
  if (layer !== null) header.push(layer & 0xf8);
  return concat([Uint8Array.from([...header, ...shortest(content.length)]), content]);
}

/** Seven bits a byte, the lowest first. */
function shortest(length: number): number[] {
  const bytes: number[] = [];
  let left = length;
  do {
    bytes.push((left & 0x7f) | (left > 0x7f ? 0x80 : 0));
    left >>>= 7;
  } while (left > 0);
  return bytes;
}
