/** The frame header of a JPEG (ITU T.81 section B.2.2) and the blocks of its components. */
import { uint16 } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';
import { type JpegSegment, MARKER } from './walk-jpeg';

/** One component: brightness, a colour difference, an ink. */
export type JpegComponent = Readonly<{
  id: number;
  /** Blocks in each MCU of an interleaved scan. */
  across: number;
  down: number;
  quantisation: number;
  /** Blocks of a scan of this component alone. */
  columns: number;
  rows: number;
  /** Blocks of a row, with those that fill up the last MCU of an interleaved scan. */
  stride: number;
  /** Place of its first block among those of all components. */
  firstBlock: number;
}>;

/** A picture as its header describes it. */
export type JpegFrame = Readonly<{
  /** In pixels. */
  width: number;
  height: number;
  isProgressive: boolean;
  components: readonly JpegComponent[];
  /** MCUs of an interleaved scan. */
  mcuColumns: number;
  mcuRows: number;
  /** Blocks of all components together. */
  blocks: number;
}>;

/** More than a picture of 65,535 by 20,000 pixels has. */
const MAX_BLOCKS = 64_000_000;

/**
 * Reads a frame header at its exact length. Throws DamagedImageError for one that is broken, or of a kind that browsers
 * do not decode.
 */
export function parseFrame(bytes: Uint8Array, { marker, contentStart, end }: JpegSegment): JpegFrame {
  const content = bytes.subarray(contentStart, end);
  const [height, width, count] = [uint16(content, 1), uint16(content, 3), content[5] ?? 0];
  const isKnown = marker >= MARKER.SOF0 && marker <= MARKER.SOF2 && content[0] === 8;
  if (!isKnown || count < 1 || count > 4 || content.length !== 6 + count * 3 || height < 1 || width < 1) {
    throw new DamagedImageError('The frame header of the JPEG is broken.');
  }
  const sampling = Array.from({ length: count }, (_, index) => content[7 + index * 3] ?? 0);
  const mostAcross = Math.max(...sampling.map((factors) => factors >> 4));
  const mostDown = Math.max(...sampling.map((factors) => factors & 15));
  const mcuColumns = Math.ceil(width / (8 * mostAcross));
  const mcuRows = Math.ceil(height / (8 * mostDown));
  let blocks = 0;
  const components = sampling.map((factors, index): JpegComponent => {
    const [across, down] = [factors >> 4, factors & 15];
    if (across < 1 || down < 1 || across > 4 || down > 4) {
      throw new DamagedImageError('The frame header of the JPEG is broken.');
    }
    const firstBlock = blocks;
    const stride = mcuColumns * across;
    blocks += stride * mcuRows * down;
    return {
      id: content[6 + index * 3] ?? 0,
      across,
      down,
      quantisation: content[8 + index * 3] ?? 0,
      columns: Math.ceil(Math.ceil((width * across) / mostAcross) / 8),
      rows: Math.ceil(Math.ceil((height * down) / mostDown) / 8),
      stride,
      firstBlock,
    };
  });
  if (blocks > MAX_BLOCKS) throw new DamagedImageError('The JPEG has too many blocks.');
  return { width, height, isProgressive: marker === MARKER.SOF2, components, mcuColumns, mcuRows, blocks };
}
