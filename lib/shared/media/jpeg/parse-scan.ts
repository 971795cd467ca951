/** The header of a scan of a JPEG (ITU T.81 section B.2.3). */
import { DamagedImageError } from '../damaged-image-error';
import type { JpegComponent, JpegFrame } from './parse-frame';
import type { JpegSegment } from './walk-jpeg';

/** A component of a scan, and the numbers of its tables of codes. */
export type ScanComponent = Readonly<{ component: JpegComponent; dcTable: number; acTable: number }>;

export type ScanHeader = Readonly<{
  /** Behind the header: where the compressed data begins. */
  dataStart: number;
  components: readonly ScanComponent[];
  /** First and last coefficient, and bits cut off before (0: for the first time) and now. Sequential frames ignore them. */
  first: number;
  last: number;
  high: number;
  low: number;
}>;

/** No more blocks may make up an MCU. */
const MAX_MCU_BLOCKS = 10;

/** Throws DamagedImageError for a header that is not of its exact length, or names components that there are not. */
export function parseScan(bytes: Uint8Array, segment: JpegSegment, frame: JpegFrame): ScanHeader {
  const { contentStart, headerEnd } = segment;
  const count = bytes[contentStart] ?? 0;
  const tail = contentStart + 1 + count * 2;
  const components = Array.from({ length: Math.min(count, 4) }, (_, index): ScanComponent => {
    const at = contentStart + 1 + index * 2;
    const component = frame.components.find(({ id }) => id === bytes[at]);
    if (!component) throw damaged();
    return { component, dcTable: (bytes[at + 1] ?? 0) >> 4, acTable: (bytes[at + 1] ?? 0) & 15 };
  });
  const distinct = new Set(components.map(({ component }) => component));
  const mcuBlocks = components.reduce((sum, { component }) => sum + component.across * component.down, 0);
  const isWhole = count >= 1 && count <= 4 && headerEnd === tail + 3 && distinct.size === count;
  if (!isWhole || (count > 1 && mcuBlocks > MAX_MCU_BLOCKS)) throw damaged();
  const [first, last, bits] = [bytes[tail] ?? 0, bytes[tail + 1] ?? 0, bytes[tail + 2] ?? 0];
  const header = { dataStart: headerEnd, components, first, last, high: bits >> 4, low: bits & 15 };
  if (frame.isProgressive && !isProgression(header)) throw damaged();
  return header;
}

/** ITU T.81 section G.1.1.1: the DC coefficients of several components, or others of one; a bit more each time. */
function isProgression({ components, first, last, high, low }: ScanHeader): boolean {
  const isBand = first === 0 ? last === 0 : first <= last && last <= 63 && components.length === 1;
  return isBand && low <= 13 && (high === 0 || high === low + 1);
}

function damaged(): DamagedImageError {
  return new DamagedImageError('A scan header of the JPEG is broken.');
}
