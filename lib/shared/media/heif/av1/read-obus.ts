/** AV1 data is a row of units (OBU: section 5.3 of its specification), each with its type and, mostly, its length. */
import { DamagedImageError } from '../../damaged-image-error';
import type { Allowance } from '../create-allowance';

/** Types of units; all others say nothing about pixels. */
export const OBU = {
  SEQUENCE_HEADER: 1,
  TEMPORAL_DELIMITER: 2,
  FRAME_HEADER: 3,
  TILE_GROUP: 4,
  FRAME: 6,
} as const;

/** One unit. */
export type Obu = Readonly<{
  type: number;
  /** The byte that tells the layer; null where there is none. */
  layer: number | null;
  start: number;
  contentStart: number;
  end: number;
}>;

/** Units of coded data in a file: a picture takes two to four. */
export const MAX_UNITS = 20_000;

const MAX_LENGTH_BYTES = 8;

/** All units of the data. Throws DamagedImageError when one ends behind it, and when the file has too many. */
export function readObus(data: Uint8Array, take: Allowance): readonly Obu[] {
  const obus: Obu[] = [];
  let at = 0;
  while (at < data.length) {
    take();
    const start = at;
    const header = data[at] ?? 0;
    const hasLayer = (header & 4) !== 0;
    const layer = hasLayer ? (data[at + 1] ?? 0) : null;
    at += hasLayer ? 2 : 1;
    let length = 0;
    if ((header & 2) === 0) length = data.length - at;
    else {
      let [shift, byte] = [0, 0x80];
      for (; (byte & 0x80) !== 0 && shift < MAX_LENGTH_BYTES; shift += 1) {
        byte = data[at] ?? 0;
        length += (byte & 0x7f) * 128 ** shift;
        at += 1;
      }
      if ((byte & 0x80) !== 0) throw new DamagedImageError('A unit of the picture does not tell its length.');
    }
    const end = at + length;
    if ((header & 0x80) !== 0 || end > data.length || length < 0)
      throw new DamagedImageError('The data of the picture ends too early.');
    obus.push({ type: (header >> 3) & 15, layer, start, contentStart: at, end });
    at = end;
  }
  return obus;
}
