import { DamagedImageError } from '@/lib/shared/media/damaged-image-error';
import type { TiffForm } from '@/lib/shared/media/tiff/decide-tiff-form';
import { TooComplexError } from '@/lib/shared/media/too-complex-error';

/**
 * The most that comes of a byte: a run of PackBits is 128 from two, of LZW 4,096 from a code of 12 bits, of deflate 258 from two
 * bits; a block of JPEG takes a bit for each of its 64 samples and component at least.
 */
const MOST_OF_A_BYTE = { none: 1, packbits: 64, lzw: 2_731, deflate: 1_032, jpeg: 1_024 } as const;

/**
 * Throws for a file that is too short for its picture, before memory is taken for it: DamagedImageError for one that is not
 * packed, else TooComplexError, because it could show so many pixels only by showing the same bytes over and over. Empty lines of a fax take a bit each, so nothing is said of faxes.
 */
export function judgeLength(
  { compression, bits, samples }: TiffForm,
  { pixels, fileBytes }: Readonly<{ pixels: number; fileBytes: number }>,
): void {
  if (compression === 'ccitt-rle' || compression === 'ccitt-g3' || compression === 'ccitt-g4') return;
  const pictureBytes = Math.floor((pixels * samples * bits) / 8);
  if (pictureBytes > fileBytes * MOST_OF_A_BYTE[compression]) {
    const reason = 'The TIFF is too short for its picture.';
    throw compression === 'none' ? new DamagedImageError(reason) : new TooComplexError(reason);
  }
}
