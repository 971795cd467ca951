import * as z from 'zod';
import { isImageId } from '@/lib/shared/keys/image-id';
import { isAlbumId } from '@/lib/shared/keys/row/album-places';
import { DROP_LIMITS } from '@/lib/shared/links/drop';
import { isLinkId, type Link } from '@/lib/shared/links/link';

/** A link as the bucket keeps it. */
export type StoredLink = Link &
  Readonly<{
    /** As `password-hash.ts` writes it; null where the link asks for none. */
    passwordHash: string | null;
  }>;

const dropSchema = z.object({
  see: z.boolean(),
  files: z.int().min(1).max(DROP_LIMITS.files),
  bytes: z.int().positive().nullable(),
  askName: z.boolean(),
  hold: z.boolean(),
  takeBackSeconds: z.int().nonnegative(),
  welcome: z.string(),
  picture: z.string().refine(isImageId).nullable(),
});

/** The document of a link. */
export const storedLinkSchema: z.ZodType<StoredLink> = z.object({
  id: z.string().refine(isLinkId),
  kind: z.enum(['view', 'drop']),
  opens: z
    .union([
      z.strictObject({ album: z.string().refine(isAlbumId) }),
      z.strictObject({ count: z.int().nonnegative() }),
    ])
    .nullable(),
  until: z.iso.datetime().nullable(),
  title: z.string(),
  note: z.string(),
  to: z.string(),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  passwordHash: z.string().nullable(),
  drop: dropSchema.optional(),
});
