import { hasAscii, uint16 } from '../bytes';
import { EXIF_HEADER, readOrientation } from '../exif/orientation';
import { type HeaderReading, headerReading } from '../image-header';
import { type JpegSegment, MARKER, walkJpeg } from './walk-jpeg';

/** Baseline, extended sequential and progressive with Huffman coding: what browsers decode. */
const DECODABLE_FRAMES = [0xc0, 0xc1, 0xc2];

/** Dimensions and orientation of a JPEG, from as much of its start as holds its frame header. */
export function readJpegHeader(bytes: Uint8Array): HeaderReading {
  let orientation: number | undefined;
  const walk = walkJpeg(bytes);
  for (;;) {
    const { done, value } = walk.next();
    if (done) {
      if (value.kind === 'cut') return { kind: 'more', needBytes: value.needBytes };
      return { kind: 'invalid', reason: 'The JPEG ends before its picture begins.' };
    }
    const content = bytes.subarray(value.contentStart, value.end);
    if (value.marker === MARKER.APP1 && hasAscii(content, 0, EXIF_HEADER))
      orientation ??= readOrientation(content);
    if (isFrame(value)) return readFrame(value.marker, content, orientation ?? 1);
    if (value.marker === MARKER.SOS) return { kind: 'invalid', reason: 'The JPEG has no frame header.' };
  }
}

/** SOF0 to SOF15, without DHT, JPG and DAC, which share their range. */
function isFrame({ marker }: JpegSegment): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function readFrame(marker: number, content: Uint8Array, orientation: number): HeaderReading {
  if (!DECODABLE_FRAMES.includes(marker)) {
    return { kind: 'invalid', reason: 'Lossless and arithmetic JPEGs are not supported.' };
  }
  const [bits] = content;
  if (bits !== 8) return { kind: 'invalid', reason: `${bits}-bit JPEGs are not supported.` };
  return headerReading('image/jpeg', {
    height: uint16(content, 1),
    width: uint16(content, 3),
    orientation,
    hasAlpha: false,
  });
}
