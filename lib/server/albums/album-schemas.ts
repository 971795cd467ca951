import * as z from 'zod';
import { ALBUM_DIRECTIONS, ALBUM_ORDERS } from '@/lib/shared/albums/album';
import { ALBUM_LIMITS } from '@/lib/shared/albums/album-limits';
import { isAlbumTitle } from '@/lib/shared/albums/is-album-title';
import { isImageId } from '@/lib/shared/keys/image-id';
import { cleanText } from '@/lib/shared/keys/text/clean-name';

const { titleChars, textChars } = ALBUM_LIMITS;

const title = z
  .string()
  .max(10 * titleChars)
  .transform(cleanText)
  .refine(isAlbumTitle, `must be 1 to ${titleChars} characters long`)
  .describe(`any script, 1 to ${titleChars} characters`);
const text = z
  .string()
  .max(10 * textChars)
  .transform(cleanText)
  .refine((words) => [...words].length <= textChars, `must be at most ${textChars} characters long`)
  .describe(`a description, at most ${textChars} characters`);
const order = z
  .strictObject({ by: z.enum(ALBUM_ORDERS), direction: z.enum(ALBUM_DIRECTIONS) })
  .describe('what its photos go by: `taken`, `uploaded`, or `own` for an arrangement by hand');

/** The body of `POST /api/albums`. */
export const createAlbumSchema = z.strictObject({
  title,
  text: text.optional(),
  order: order.optional().describe('the oldest photo taken first, unless said otherwise'),
});

/** The body of `POST /api/albums/:id/restore`: nothing is asked for. */
export const restoreAlbumSchema = z.strictObject({});

/** The body of `PATCH /api/albums/:id`. */
export const changeAlbumSchema = z.strictObject({
  title: title.optional(),
  text: text.optional(),
  cover: z
    .string()
    .refine(isImageId, 'must be the id of an image')
    .nullable()
    .optional()
    .describe('id of the image that stands for the album; null for its first one'),
  order: order.optional(),
  isPublic: z
    .boolean()
    .optional()
    .describe('everybody can see the album and its public photos at `/album/<id>`'),
  revision: z
    .int()
    .min(1)
    .optional()
    .describe('the revision that this is a change of; `conflict` where somebody has changed the album since'),
});
