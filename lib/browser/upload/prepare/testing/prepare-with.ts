import { DEFAULT_LIMITS } from '@/lib/shared/limits';
import { concat } from '@/lib/shared/media/bytes';
import type { ImageHeader } from '@/lib/shared/media/read-image-header';
import { fileOf, sampleJpeg } from '@/testing/browser/sample-files';
import type { Compressor } from '../compressor';
import { prepareFile } from '../prepare-file';
import { PHOTO_HEADER } from './photo-header';

/** A photo with a place in it. */
export const PHOTO = sampleJpeg({ exif: 'GPS 52.5N 13.4E', scanBytes: 200_000 });
/** Ten kilobytes of its middle are not there: each code is right, and some are missing. */
export const HALF = new Uint8Array(concat([PHOTO.subarray(0, -80_000), PHOTO.subarray(-70_000)]));
/** The method of a compressor that is replaced. */
export type Compress = Compressor['compress'];

/** A request for a file: nothing aborts it, and nobody hears of its progress. */
export const request = (file: File, header: ImageHeader) => ({
  file,
  header,
  signal: new AbortController().signal,
  onProgress: () => {},
});

/** Prepares a photo by a compressor that the test has made. */
export function prepare(
  compress: Compress,
  { bytes = PHOTO, limits = DEFAULT_LIMITS, signal = new AbortController().signal } = {},
) {
  const compressor: Compressor = { canEncode: async () => true, compress };
  const request = { file: fileOf(bytes, 'a.jpg'), header: PHOTO_HEADER, signal, onProgress: () => {} };
  return prepareFile({ compressor, limits, photoType: 'image/jpeg' }, request);
}

/** The bytes as text, a character a byte. */
export const textOf = async (blob: Blob) => new TextDecoder('latin1').decode(await blob.arrayBuffer());
/** A compressor that returns these bytes. */
export const answer =
  (bytes: Uint8Array<ArrayBuffer>, type = 'image/jpeg') =>
  async () => ({ blob: new Blob([bytes], { type }) });
