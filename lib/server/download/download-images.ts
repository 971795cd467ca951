import * as z from 'zod';
import { isImageId } from '@/lib/shared/keys/image-id';
import { parseInput } from '../input/parse-input';
import type { Needs } from '../needs';
import { findImages } from '../rows/find-images';
import type { Identity } from '../seam/identity';
import { type ArchiveImage, type ArchiveNeeds, createArchive } from './create-archive';
import { holdArchive } from './hold-archive';

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

/** Services that an archive of the gallery is made with. */
export type DownloadNeeds = ArchiveNeeds & Needs<'galleryArchives'>;

/** The asker. */
export type Downloader = Readonly<{
  identity: Pick<Identity, 'id'> | null;
  request: Request;
  requestId: string;
}>;

/**
 * Images as a ZIP archive that is made while it is sent, stored as they are, and the ids that were asked for; few at once, by turns between
 * people. One that cannot be read is a line in `_errors.txt` at its end. Throws `invalid_request` and `busy`.
 */
export async function downloadImages(
  services: DownloadNeeds,
  { identity, request, requestId }: Downloader,
  form: unknown,
): Promise<Readonly<{ imageIds: readonly string[]; response: Response }>> {
  const ids = [...new Set(parseInput(downloadSchema, form).ids)];
  const day = services.clock().toISOString().slice(0, 10);
  const headers = {
    'content-type': 'application/zip',
    'content-disposition': `attachment; filename="sluice-${day}.zip"`,
    'cache-control': 'no-store',
  };
  const response = await holdArchive(() => createArchive(services, findAll(services, ids), requestId), {
    ...{ queue: services.galleryArchives, turn: identity?.id ?? '', request, clock: services.clock, headers },
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
