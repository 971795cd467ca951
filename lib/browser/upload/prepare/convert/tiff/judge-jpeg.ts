import { DamagedImageError } from '@/lib/shared/media/damaged-image-error';
import { readJpegHeader } from '@/lib/shared/media/jpeg/read-jpeg-header';
import { readPicture } from '@/lib/shared/media/jpeg/read-picture';
import { readSegments } from '@/lib/shared/media/jpeg/read-segments';
import { MARKER } from '@/lib/shared/media/jpeg/walk-jpeg';
import { MEDIA_TYPES } from '@/lib/shared/media/media-types';
import { TooComplexError } from '@/lib/shared/media/too-complex-error';
import { UnsupportedImageError } from '../../compressor';

/**
 * Looks at the JPEG of a strip or tile before a browser decodes it, which takes memory for any size that it says and draws
 * damaged ones in part. Throws `UnsupportedImageError` for a kind that browsers do not decode, DamagedImageError for one of
 * another size or whose codes are broken, TooComplexError for one of too many scans.
 */
export function judgeJpeg(
  jpeg: Uint8Array,
  { width, height, codedHeight }: Readonly<{ width: number; height: number; codedHeight: number }>,
): void {
  const read = readJpegHeader(jpeg);
  if (read.kind === 'invalid' && read.unsupported !== undefined) {
    const kind = read.unsupported.replace(/ image$/, '');
    throw new UnsupportedImageError(read.reason, { form: `TIFF image compressed with ${kind}` });
  }
  if (read.kind !== 'header') throw new DamagedImageError('A JPEG of the TIFF has no header.');
  const { header } = read;
  if (header.width !== width || header.height < height || header.height > codedHeight) {
    throw new DamagedImageError('A JPEG of the TIFF is of another size.');
  }
  const { segments } = readSegments(jpeg);
  const scans = segments.filter(({ marker }) => marker === MARKER.SOS).length;
  if (scans > MEDIA_TYPES['image/jpeg'].maxDecodeParts)
    throw new TooComplexError('A JPEG of the TIFF has too many scans.');
  readPicture(jpeg, segments);
}
