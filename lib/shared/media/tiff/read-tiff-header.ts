import { hasAscii, uint16, uint16le, uint32, uint32le } from '@/lib/shared/media/bytes';
import { type HeaderReading, headerReading } from '@/lib/shared/media/image-header';

const MAX_ENTRIES = 512;
const SHORT = 3;

const TAG = {
  subfileType: 254,
  width: 256,
  height: 257,
  photometric: 262,
  orientation: 274,
  subIfds: 330,
  extraSamples: 338,
  dngVersion: 50_706,
} as const;
/** What a sensor saw before anybody made a picture of it: a colour filter array, and its linear form. */
const SENSOR_PHOTOMETRICS = [32_803, 34_892];
const REDUCED_SIZE = 1;
/** Extra samples of these kinds are transparency. */
const ALPHA_SAMPLES = [1, 2];

/**
 * Dimensions and orientation of the first picture of a TIFF (TIFF 6.0). Camera RAW files are TIFFs too, whose first picture is
 * often a small preview: they are told apart and not supported.
 */
export function readTiffHeader(bytes: Uint8Array): HeaderReading {
  if (bytes.length < 8) return { kind: 'more', needBytes: 8 };
  const isLittle = hasAscii(bytes, 0, 'II');
  const read16 = isLittle ? uint16le : uint16;
  const read32 = isLittle ? uint32le : uint32;
  const directory = read32(bytes, 4);
  if (directory < 8) return { kind: 'invalid', reason: 'The TIFF has no directory.' };
  if (directory + 2 > bytes.length) return { kind: 'more', needBytes: directory + 2 };
  const count = read16(bytes, directory);
  if (count > MAX_ENTRIES) return { kind: 'invalid', reason: 'The directory of the TIFF is too long.' };
  const end = directory + 2 + count * 12;
  if (end > bytes.length) return { kind: 'more', needBytes: end };

  const values = new Map<number, number>();
  for (let entry = directory + 2; entry < end; entry += 12) {
    const isShort = read16(bytes, entry + 2) === SHORT;
    values.set(read16(bytes, entry), isShort ? read16(bytes, entry + 8) : read32(bytes, entry + 8));
  }
  if (isRaw(values)) {
    return { kind: 'invalid', reason: 'A RAW photo is not supported.', unsupported: 'RAW photo' };
  }
  const orientation = values.get(TAG.orientation) ?? 1;
  return headerReading('image/tiff', {
    width: values.get(TAG.width) ?? 0,
    height: values.get(TAG.height) ?? 0,
    orientation: orientation >= 1 && orientation <= 8 ? orientation : 1,
    hasAlpha: ALPHA_SAMPLES.includes(values.get(TAG.extraSamples) ?? 0),
  });
}

function isRaw(values: ReadonlyMap<number, number>): boolean {
  return (
    values.has(TAG.dngVersion) ||
    SENSOR_PHOTOMETRICS.includes(values.get(TAG.photometric) ?? 0) ||
    (values.has(TAG.subIfds) && values.get(TAG.subfileType) === REDUCED_SIZE)
  );
}
