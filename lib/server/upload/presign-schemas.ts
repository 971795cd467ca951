import * as z from 'zod';
import { MAX_BATCH } from '@/lib/shared/limits';
import { MAX_GUEST_NAME } from '@/lib/shared/links/drop';
import { TAKEN_AT } from '@/lib/shared/taken/format-taken';

/** 32 bytes in base64: 43 characters and one `=`; the last of the 43 holds only four bits. */
const SHA256_BASE64 = /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/;

const GUEST_ID = /^[A-Za-z0-9_-]{22}$/;

/** One file of a presign request, as `PresignFile` says. */
export const presignFileSchema = z.strictObject({
  filename: z.string().min(1).max(1_024),
  contentType: z.string().min(1).max(255).optional(),
  size: z.int().min(0).optional(),
  sha256: z
    .string()
    .regex(SHA256_BASE64, 'must be the SHA-256 of the bytes in base64')
    .optional()
    .describe('the SHA-256 of the bytes in base64'),
  metadata: z.unknown().optional().describe("what the site's own schema takes, at most 512 bytes of JSON"),
  taken: z
    .strictObject({
      at: z
        .string()
        .regex(TAKEN_AT, 'must be a date as ISO 8601 writes it, such as 2026-01-31T12:00:00+01:00'),
      isFileDate: z.boolean().optional(),
    })
    .optional()
    .describe(
      'when the photo was taken, with its offset where that is known; `isFileDate`: only the file says so',
    ),
  alt: z
    .string()
    .max(1_000)
    .optional()
    .describe(
      "words about the picture for people who can't see it, as plain text; 170 bytes of UTF-8 are kept",
    ),
  link: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe('the token of a drop link, by whose right the file is sent'),
  guest: z
    .strictObject({
      id: z.string().regex(GUEST_ID, 'must be 22 characters of the URL-safe base64').optional(),
      name: z.string().max(MAX_GUEST_NAME).optional(),
    })
    .optional()
    .describe('who sends it by that link: an id that the browser made, and a name'),
});

/** One file of a presign request, well-formed. */
export type ParsedFile = z.infer<typeof presignFileSchema>;

/** A list of files, each judged by itself. */
export const presignBatchSchema = z.strictObject({
  files: z.array(z.unknown()).min(1).max(MAX_BATCH).describe('each with the fields above'),
});

/** The body of `POST /api/upload/presign`. */
export const presignSchema = z.union([presignFileSchema, presignBatchSchema]);
