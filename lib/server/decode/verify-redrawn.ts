import { readImageHeader } from '@/lib/shared/media/read-image-header';
import { sniffType } from '@/lib/shared/media/sniff-type';
import { TooComplexError } from '@/lib/shared/media/too-complex-error';
import type { DecodeJob, DecodeOutcome } from './decode-job';
import { isLargeDrawing } from './decode-limits';
import { redrawPicture } from './redraw-picture';
import { UnknownFormError } from './unknown-form-error';
import { verifyBytes } from './verify-bytes';

/**
 * Draws the picture anew as the claimed type where the job says so, and verifies what was drawn as though it had arrived so: nothing
 * is published that was not verified as every upload is.
 */
export async function verifyRedrawn(bytes: Uint8Array, job: DecodeJob): Promise<DecodeOutcome> {
  const { redraw, lane, limits } = job;
  if (redraw === undefined) return verifyBytes(bytes, job);
  const sniffed = sniffType(bytes);
  const source = sniffed.kind === 'image' ? sniffed.type : sniffed.convertible;
  const read = source === undefined ? null : readImageHeader(bytes, source);
  if (source === undefined || read?.kind !== 'header') return { kind: 'refused', code: 'damaged_image' };
  const { width, height } = read.header;
  if (width * height > limits.maxPixels) return { kind: 'refused', code: 'too_many_pixels' };
  if (lane === 'small' && isLargeDrawing(width * height, source)) return { kind: 'large' };
  try {
    const drawn = await redrawPicture(bytes, { source, header: read.header, job, forms: redraw });
    return await verifyBytes(drawn, { ...job, lane: 'large' });
  } catch (error) {
    return { kind: 'refused', ...reasonOf(error), pixels: width * height };
  }
}

/** Decoders fail in many words; all but these say that the picture cannot be read to its end. */
function reasonOf(error: unknown): Pick<Extract<DecodeOutcome, { kind: 'refused' }>, 'code' | 'details'> {
  if (error instanceof UnknownFormError) {
    return { code: 'unsupported_type', details: { actualType: error.form } };
  }
  // There is no room for an array of this length.
  if (error instanceof TooComplexError || error instanceof RangeError) return { code: 'too_complex' };
  return { code: 'damaged_image' };
}
