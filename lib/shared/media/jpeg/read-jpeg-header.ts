import { hasAscii, uint16 } from '../bytes';
import { EXIF_HEADER, readOrientation } from '../exif/orientation';
import { type HeaderReading, headerReading, tooComplexReading } from '../image-header';
import { isFrameMarker, MARKER, walkJpeg } from './walk-jpeg';

/** More than any file has before its picture; one that has more is made to be slow. */
const MAX_SEGMENTS = 10_000;

/**
 * Dimensions and orientation of a JPEG, from as much of its start as lies before its first scan: readers heed an EXIF that stands behind
 * the frame header too. Where the file ends before a scan the frame header is enough.
 */
export function readJpegHeader(bytes: Uint8Array, isWhole = true): HeaderReading {
  if (bytes.length < 2) return { kind: 'more', needBytes: 2 };
  if (!hasAscii(bytes, 0, '\xff\xd8')) return invalid('The JPEG does not begin as one.');
  let orientation: number | undefined;
  let frame: Frame | undefined;
  const walk = walkJpeg(bytes, { isHead: true });
  for (let parts = 0; parts < MAX_SEGMENTS; parts += 1) {
    const { done, value } = walk.next();
    if (done) {
      if (value.kind === 'cut' && !(frame && isWhole)) return { kind: 'more', needBytes: value.needBytes };
      if (frame) return readFrame(frame, orientation ?? 1);
      const hasScan = value.kind === 'complete' && bytes[value.end + 1] === MARKER.SOS;
      return invalid(hasScan ? 'The JPEG has no frame header.' : 'The JPEG ends before its picture begins.');
    }
    const content = bytes.subarray(value.contentStart, value.end);
    if (value.marker === MARKER.APP1 && hasAscii(content, 0, EXIF_HEADER))
      orientation ??= readOrientation(content);
    if (value.marker === MARKER.SOF55) return unsupported('JPEG-LS');
    if (isFrameMarker(value.marker)) frame ??= { marker: value.marker, content };
  }
  return tooComplexReading('Before its picture the JPEG');
}

type Frame = Readonly<{ marker: number; content: Uint8Array }>;

/** ITU T.81 section B.2.2: sample precision, height, width. */
function readFrame({ marker, content }: Frame, orientation: number): HeaderReading {
  const coding = unsupportedCoding(marker);
  if (coding !== null) return unsupported(`${coding} JPEG`);
  if (content.length < 6) return invalid('The frame header of the JPEG is too short.');
  if (content[0] !== 8) return unsupported(`${content[0]}-bit JPEG`);
  return headerReading('image/jpeg', {
    height: uint16(content, 1),
    width: uint16(content, 3),
    orientation,
    hasAlpha: false,
  });
}

/** Browsers decode baseline, extended sequential and progressive frames with Huffman coding: SOF0 to SOF2. */
function unsupportedCoding(marker: number): string | null {
  if ((marker & 3) === 3) return 'Lossless';
  if (marker & 4) return 'Hierarchical';
  return marker & 8 ? 'Arithmetic-coded' : null;
}

function unsupported(kind: string): HeaderReading {
  return { kind: 'invalid', reason: `${kind} is not supported.`, unsupported: `${kind} image` };
}

function invalid(reason: string): HeaderReading {
  return { kind: 'invalid', reason };
}
