import { hasAscii } from '../bytes';
import type { JpegSegment } from './walk-jpeg';

/** First and last coefficient and no bits cut off: the only values of a scan that is not progressive (ITU T.81 table B.3). */
export const SEQUENTIAL_FIELDS = '\0\x3f\0';

/** Whether the scan header of a sequential picture says what it may. Decoders ignore it, so cameras write zeros. */
export function isSequentialScan(bytes: Uint8Array, { headerEnd }: JpegSegment): boolean {
  return hasAscii(bytes, headerEnd - SEQUENTIAL_FIELDS.length, SEQUENTIAL_FIELDS);
}
