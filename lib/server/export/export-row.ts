/**
 * A line of `sluice-export.jsonl`, which an export writes and an import reads: one picture of the folder. Lines are in the order of
 * their ids, newest first, so that two lists are merged by reading both once.
 */
import * as z from 'zod';
import type { JsonValue } from '@/lib/shared/json';
import { dateOfId, isImageId } from '@/lib/shared/keys/image-id';
import { IMAGE_STATES } from '@/lib/shared/keys/image-state';
import { MEDIA_TYPE_NAMES, type MediaType } from '@/lib/shared/media/media-types';
import { formatTaken, parseTaken } from '@/lib/shared/taken/format-taken';
import type { ExportedFacts } from '../import/import-picture';
import type { StoredRow } from '../rows/stored-row';

/** The name of the list in the folder. */
export const EXPORT_LIST = 'sluice-export.jsonl';

/** The list that an export writes before it takes the place of the one before; it stays where the export was stopped. */
export const UNFINISHED_EXPORT_LIST = `${EXPORT_LIST}.part`;

/** A line is longer than this in no export; what is longer is none. In characters. */
export const MAX_LINE_CHARS = 16_384;

const schema = z.strictObject({
  version: z.literal(1),
  /** Below the folder, with slashes. */
  file: z.string().min(1).max(1_024),
  id: z.string().refine(isImageId),
  state: z.enum(IMAGE_STATES),
  name: z.string().min(1).max(1_024),
  alt: z.string().max(4_096),
  tags: z.array(z.string().max(1_024)).max(200),
  type: z.enum(MEDIA_TYPE_NAMES as [MediaType, ...MediaType[]]),
  width: z.int().positive(),
  height: z.int().positive(),
  sizeBytes: z.int().nonnegative(),
  /** Base64. */
  sha256: z.string().max(64),
  uploadedAt: z.iso.datetime(),
  taken: z.strictObject({ at: z.string(), isFileDate: z.boolean().optional() }).nullable(),
  uploader: z.string().nullable(),
  albums: z.array(z.string()).max(8),
  metadata: z.json().transform((said) => said as JsonValue),
});

/** One picture of an export. */
export type ExportRow = Readonly<z.infer<typeof schema>>;

/** Facts of a picture that are known once its bytes were written. */
export type WrittenFile = Readonly<{ file: string; sizeBytes: number; sha256: string; metadata: JsonValue }>;

/** The line of a picture. */
export function exportRowOf(
  { id, state, row }: Pick<StoredRow, 'id' | 'state' | 'row'>,
  written: WrittenFile,
): ExportRow {
  const { name, alt, tags, type, width, height, taken, uploader, albums } = row;
  return {
    ...{ version: 1, ...written, id, state, name, alt, tags: [...tags], type, width, height },
    uploadedAt: dateOfId(id).toISOString(),
    taken: taken ? formatTaken(taken) : null,
    uploader: uploader ?? null,
    albums: (albums ?? []).map((album) => album.id),
  };
}

/** The picture of a line; null for what is none. Never throws. */
export function parseExportRow(line: string): ExportRow | null {
  if (line.length > MAX_LINE_CHARS) return null;
  try {
    const { success, data } = schema.safeParse(JSON.parse(line));
    return success ? data : null;
  } catch {
    return null;
  }
}

/** The part of it that an import takes. */
export function factsOf({
  id,
  state,
  name,
  alt,
  tags,
  taken,
  uploader,
  metadata,
  sha256,
}: ExportRow): ExportedFacts {
  return { id, state, name, alt, tags, taken: parseTaken(taken), uploader, metadata, sha256 };
}
