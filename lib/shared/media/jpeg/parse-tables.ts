/** Tables of a JPEG (ITU T.81 sections B.2.4.1 and B.2.4.2); a segment may define several. */
import { DamagedImageError } from '../damaged-image-error';
import { type JpegSegment, MARKER } from './walk-jpeg';

/** One table inside its segment. */
export type JpegTable = Readonly<{
  /** Where it is kept until another takes its place: its kind and its number. */
  slot: string;
  start: number;
  end: number;
}>;

const QUANTISATION_ENTRIES = 64;
const CODE_LENGTHS = 16;

/**
 * The tables of a DQT or DHT segment; none for other segments. Throws DamagedImageError unless they fill the segment to
 * its last byte, as decoders do.
 */
export function parseTables(bytes: Uint8Array, segment: JpegSegment): JpegTable[] {
  const isHuffman = segment.marker === MARKER.DHT;
  if (!isHuffman && segment.marker !== MARKER.DQT) return [];
  const tables: JpegTable[] = [];
  let at = segment.contentStart;
  while (at < segment.end) {
    const [kind, number] = [(bytes[at] ?? 0) >> 4, (bytes[at] ?? 0) & 15];
    const end = at + 1 + (isHuffman ? huffmanBytes(bytes, at + 1) : QUANTISATION_ENTRIES * (kind + 1));
    if (kind > 1 || number > 3 || end > segment.end)
      throw new DamagedImageError('A table of the JPEG is broken.');
    tables.push({
      slot: isHuffman ? huffmanSlot(kind === 1, number) : quantisationSlot(number),
      start: at,
      end,
    });
    at = end;
  }
  return tables;
}

/** The slot of a table of codes. */
export function huffmanSlot(isAc: boolean, number: number): string {
  return `${isAc ? 'AC' : 'DC'}${number}`;
}

/** The slot of a table of steps. */
export function quantisationSlot(number: number): string {
  return `Q${number}`;
}

function huffmanBytes(bytes: Uint8Array, at: number): number {
  let symbols = 0;
  for (let index = 0; index < CODE_LENGTHS; index += 1) symbols += bytes[at + index] ?? 0;
  return CODE_LENGTHS + symbols;
}
