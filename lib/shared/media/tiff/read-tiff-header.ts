import { DamagedImageError } from '../damaged-image-error';
import { type HeaderReading, headerReading } from '../image-header';
import { choosePicture } from './choose-picture';
import { decideTiffForm } from './decide-tiff-form';
import { BytesNeededError, openTiff, type TiffDirectory, type TiffFile } from './open-tiff';
import { TAG } from './tags';

/** Raw sensor data that nobody has made a picture of: a colour filter array, and its linear form. */
const SENSOR_PHOTOMETRICS = [32_803, 34_892];
/** Tags of Sony, Nikon, Kodak and Pentax. */
const SENSOR_COMPRESSIONS = [32_767, 32_769, 32_770, 34_713, 65_000, 65_535];

/**
 * Dimensions and orientation of the picture that is chosen of a TIFF or BigTIFF. Forms that are not read are refused by name,
 * and so are RAW photos of cameras, which are TIFFs too.
 */
export function readTiffHeader(bytes: Uint8Array): HeaderReading {
  try {
    return readHeader(openTiff(bytes));
  } catch (error) {
    if (error instanceof BytesNeededError) return { kind: 'more', needBytes: error.needBytes };
    if (error instanceof DamagedImageError) return { kind: 'invalid', reason: error.message };
    throw error;
  }
}

function readHeader(file: TiffFile): HeaderReading {
  if (
    file.pages.some(({ directory, children }) => [directory, ...children].some((each) => isRaw(file, each)))
  ) {
    return { kind: 'invalid', reason: 'A RAW photo is not supported.', unsupported: 'RAW photo' };
  }
  const chosen = choosePicture(file);
  if (!chosen) return { kind: 'invalid', reason: 'The TIFF has no picture.' };
  const { directory } = chosen;
  const decision = decideTiffForm(file, directory);
  if (decision.kind === 'refused') {
    return { kind: 'invalid', reason: `A ${decision.name} is not supported.`, unsupported: decision.name };
  }
  const orientation = file.number(directory, TAG.orientation) ?? 1;
  return headerReading('image/tiff', {
    width: file.number(directory, TAG.width) ?? 0,
    height: file.number(directory, TAG.height) ?? 0,
    orientation: orientation >= 1 && orientation <= 8 ? orientation : 1,
    hasAlpha: decision.form.alpha !== null,
    isBilevel: decision.form.bits === 1 && decision.form.samples === 1,
  });
}

function isRaw({ number }: TiffFile, directory: TiffDirectory): boolean {
  return (
    directory.has(TAG.dngVersion) ||
    SENSOR_PHOTOMETRICS.includes(number(directory, TAG.photometric) ?? 0) ||
    SENSOR_COMPRESSIONS.includes(number(directory, TAG.compression) ?? 0)
  );
}
