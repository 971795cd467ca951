import { collectWalk } from '@/lib/shared/media/collect-walk';
import { DamagedImageError } from '@/lib/shared/media/damaged-image-error';
import { isFrameMarker, type JpegSegment, MARKER, walkJpeg } from './walk-jpeg';

/**
 * The segments of a whole JPEG and where it ends. The last, EOI, may be missing: browsers do without. Throws
 * DamagedImageError when more than that is missing, or when there is no picture.
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
  return { segments, end: end.kind === 'cut' ? bytes.length : end.end };
}
