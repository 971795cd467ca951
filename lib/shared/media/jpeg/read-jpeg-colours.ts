import type { FileColours } from '../source-colours';
import { isProfilePart, readEmbeddedProfile } from './read-embedded-profile';
import { isFrameMarker, type JpegSegment, walkJpeg } from './walk-jpeg';

/** The colours of a JPEG, as it states them before its first scan. */
export function readJpegColours(bytes: Uint8Array): FileColours {
  const parts: JpegSegment[] = [];
  let components = 3;
  for (const segment of walkJpeg(bytes, { isHead: true })) {
    if (isFrameMarker(segment.marker)) components = bytes[segment.contentStart + 5] ?? 0;
    if (isProfilePart(bytes, segment)) parts.push(segment);
  }
  const inputs = components === 1 || components === 4 ? components : 3;
  return { inputs, profile: readEmbeddedProfile(bytes, parts) ?? undefined };
}

/** The segments of a JPEG but those of its profile. */
export function dropJpegColours(bytes: Uint8Array): Uint8Array[] {
  const kept: Uint8Array[] = [];
  for (const segment of walkJpeg(bytes)) {
    if (!isProfilePart(bytes, segment)) kept.push(bytes.subarray(segment.start, segment.end));
  }
  return kept;
}
