import { DamagedImageError } from '../damaged-image-error';
import type { DecodeCost } from '../decoding-cost';
import { parseFrame } from './parse-frame';
import { readSegments } from './read-segments';
import { isFrameMarker, MARKER } from './walk-jpeg';

/** The pixels of a JPEG, and its scans: each passes over the whole picture. Throws DamagedImageError when it is broken. */
export function readJpegCost(bytes: Uint8Array): DecodeCost {
  const { segments } = readSegments(bytes);
  const [frame, second] = segments.filter(({ marker }) => isFrameMarker(marker));
  if (!frame || second) throw new DamagedImageError('The JPEG does not have one picture.');
  const { width, height } = parseFrame(bytes, frame);
  return { pixels: width * height, parts: segments.filter(({ marker }) => marker === MARKER.SOS).length };
}
