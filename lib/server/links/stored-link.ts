import * as z from 'zod';
import { isAlbumId } from '@/lib/shared/keys/row/album-places';
import { isLinkId, type Link } from '@/lib/shared/links/link';

/** A link as the bucket keeps it. */
export type StoredLink = Link &
  Readonly<{
    /** As `password-hash.ts` writes it; null where the link asks for none. */
    passwordHash: string | null;
  }>;

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
});
