import { collectWalk } from '../collect-walk';
import { DamagedImageError } from '../damaged-image-error';
import { isFrameMarker, type JpegSegment, MARKER, walkJpeg } from './walk-jpeg';

/**
 * The segments of a whole JPEG and where it ends. The last, EOI, may be missing: browsers do without. Throws
 * DamagedImageError when more than that is missing, when there is no picture, and for bytes behind its first scan that are no
 * segment: the marker of another scan may be what is wrong with them.
 */
export function readSegments(bytes: Uint8Array): { segments: readonly JpegSegment[]; end: number } {
  const { parts: segments, end } = collectWalk(walkJpeg(bytes));
  const [first] = segments;
  if (first?.marker !== MARKER.SOI || first.start !== 0) {
    throw new DamagedImageError('The JPEG does not begin as one.');
  }
  const hasScan = segments.some(({ marker }) => marker === MARKER.SOS);
  const isOpen = end.kind === 'cut' && segments.at(-1)?.end === bytes.length;
  if ((end.kind === 'cut' && !isOpen) || !hasScan || !segments.some(({ marker }) => isFrameMarker(marker))) {
    throw new DamagedImageError('The JPEG ends too early.');
  }
  const firstScan = segments.findIndex(({ marker }) => marker === MARKER.SOS);
  for (const [index, { end: from }] of segments.entries()) {
    const next = segments[index + 1];
    if (index > firstScan && next && !isFilling(bytes, from, next.start)) {
      throw new DamagedImageError('The JPEG has something between its scans, which may have been one.');
    }
  }
  return { segments, end: end.kind === 'cut' ? bytes.length : end.end };
}

/** Any number of 0xff may stand before a marker. */
function isFilling(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (bytes[at] !== 0xff) return false;
  return true;
}
