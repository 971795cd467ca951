import * as z from 'zod';
import { isErrorCode } from '@/lib/shared/errors/error-codes';
import { sizesFor } from '@/lib/shared/media/picture-sizes';
import { decodeTaken } from '@/lib/shared/taken/format-taken';
import type { DecodeOutcome } from '../decode/decode-job';
import type { Frame } from '../decode/frames';

/** Longest side a row can hold, in pixels. */
const MAX_SIDE = 65_535;
const MAX_THUMBNAIL_BYTES = 4_194_304;
/** Noise of 2,048 by 2,048 pixels takes 4 MB. */
const MAX_SIZE_BYTES = 8_388_608;
const MAX_THUMBHASH_BYTES = 25;

const count = z.number().int().nonnegative();
const details = z
  .strictObject({
    limitBytes: count,
    actualBytes: count,
    limitPixels: count,
    actualPixels: count,
    declaredType: z.string().max(100),
    actualType: z.string().max(100),
  })
  .partial();
const side = z.number().int().min(1).max(MAX_SIDE);
const headSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('refused'),
    code: z.string().refine(isErrorCode),
    details: details.optional(),
    pixels: count.optional(),
    rssBytes: count,
  }),
  z.object({ kind: z.literal('large'), rssBytes: count }),
  z.object({
    kind: z.literal('verified'),
    width: side,
    height: side,
    pixels: count,
    sizeCount: count,
    taken: z
      .string()
      .refine((text) => decodeTaken(text) !== null)
      .optional(),
    rssBytes: count,
  }),
]);

/**
 * Reads what a decode process says about the bytes it was sent, and how much memory it keeps. A picture may have taken the process
 * over, so nothing is believed that is not of this form: throws where it is another.
 */
export function parseAnswer(
  { head, parts: [thumbnail, thumbhash, ...more] }: Frame,
  sent: Uint8Array,
): Readonly<{ outcome: DecodeOutcome; rssBytes: number }> {
  const { rssBytes, ...said } = headSchema.parse(head);
  if (said.kind !== 'verified') return { outcome: said as DecodeOutcome, rssBytes };
  const { kind, width, height, pixels, sizeCount, taken } = said;
  if (thumbnail === undefined || thumbnail.length === 0 || thumbnail.length > MAX_THUMBNAIL_BYTES) {
    throw new RangeError('The thumbnail has a size that none has.');
  }
  if (thumbhash === undefined || thumbhash.length === 0 || thumbhash.length > MAX_THUMBHASH_BYTES) {
    throw new RangeError('The thumbhash has a size that none has.');
  }
  if (sizeCount !== 0 && sizeCount !== sizesFor(said).length) {
    throw new RangeError('An image of this size has other smaller pictures.');
  }
  const sizes = more.slice(0, sizeCount);
  if (sizes.length < sizeCount || sizes.some(({ length }) => length === 0 || length > MAX_SIZE_BYTES)) {
    throw new RangeError('A smaller picture has a size that none has.');
  }
  const bytes = more[sizeCount] ?? sent;
  if (bytes.length === 0) throw new RangeError('Nothing is left of the image.');
  return {
    outcome: { kind, image: { bytes, thumbnail, thumbhash, sizes, width, height, pixels, taken } },
    rssBytes,
  };
}
