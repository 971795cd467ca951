import * as z from 'zod';

/** Texts of an image as a request gives them. */
export const textsSchema = z.strictObject({
  name: z.string().min(1).max(1_024).optional(),
  alt: z.string().max(1_000).optional(),
  tags: z.array(z.string().min(1).max(100)).max(50).optional(),
});
