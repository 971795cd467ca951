import * as z from 'zod';
import { isImageId } from '@/lib/shared/keys/image-id';
import { parseInput } from '../input/parse-input';
import type { Needs } from '../needs';
import { findImages } from '../rows/find-images';
import { type ArchiveImage, type ArchiveNeeds, createArchive } from './create-archive';

/** Most images of one archive. */
const MAX_IDS = 5_000;
/** Images looked up by one request to the bucket. */
const CHUNK = 200;

/** The form of `POST /api/images/download`. */
export const downloadSchema = z.strictObject({
  ids: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.string().max(100)).max(MAX_IDS))
    .describe('at most 5,000 ids, with commas between'),
});

/**
 * Images as a ZIP archive that is made while it is sent, stored as they are, and the ids that were asked for. One that cannot
 * be read is a line in `_errors.txt` at its end. Throws `invalid_request`.
 */
export function downloadImages(
  services: ArchiveNeeds,
  form: unknown,
  requestId: string,
): Readonly<{ imageIds: readonly string[]; response: Response }> {
  const ids = [...new Set(parseInput(downloadSchema, form).ids)];
  const body = createArchive(services, findAll(services, ids), requestId);
  const day = services.clock().toISOString().slice(0, 10);
  const response = new Response(body, {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="sluice-${day}.zip"`,
      'cache-control': 'no-store',
    },
  });
  return { imageIds: ids.filter(isImageId), response };
}

async function* findAll({ storage }: Needs<'storage'>, ids: readonly string[]): AsyncGenerator<ArchiveImage> {
  for (let start = 0; start < ids.length; start += CHUNK) {
    const chunk = ids.slice(start, start + CHUNK);
    const found = await findImages(storage, chunk.filter(isImageId));
    for (const id of chunk) yield { id, found: found.get(id) };
  }
}
