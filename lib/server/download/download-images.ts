import { downloadZip } from 'client-zip';
import * as z from 'zod';
import { dateOfId, isImageId } from '@/lib/shared/keys/image-id';
import { imageKey } from '@/lib/shared/keys/object-keys';
import { keepRequest } from '@/lib/storage';
import { ApiError } from '../errors/api-error';
import { errorBody } from '../errors/error-body';
import { reportError } from '../errors/report-error';
import { toApiError } from '../errors/to-api-error';
import { parseInput } from '../input/parse-input';
import type { Needs } from '../needs';
import { findImages } from '../rows/find-images';
import type { FoundImage } from '../rows/stored-row';
import { createFileNames } from './file-names';
import { readAhead } from './read-ahead';

/** Most images of one archive. */
const MAX_IDS = 5_000;
/** Images looked up by one request to the bucket. */
const CHUNK = 200;
/** Images read from the bucket before the client has taken them: what is held in memory at once. */
const AHEAD = 3;

/** The form of `POST /api/images/download`. */
export const downloadSchema = z.strictObject({
  ids: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.string().max(100)).max(MAX_IDS))
    .describe('at most 5,000 ids, with commas between'),
});

type DownloadNeeds = Needs<'storage' | 'config' | 'clock' | 'log'>;

type ZipEntry = Readonly<{ name: string; lastModified: Date; input: Uint8Array | string }>;

/**
 * Images as a ZIP archive that is made while it is sent, stored as they are, and the ids that were asked for. One that cannot
 * be read is a line in `_errors.txt` at its end. Throws `invalid_request`.
 */
export function downloadImages(
  services: DownloadNeeds,
  form: unknown,
  requestId: string,
): Readonly<{ imageIds: readonly string[]; response: Response }> {
  const ids = [...new Set(parseInput(downloadSchema, form).ids)];
  const { body } = downloadZip(keepRequest(entriesOf(services, ids, requestId)), {
    buffersAreUTF8: true,
  });
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

async function* entriesOf(
  services: DownloadNeeds,
  ids: readonly string[],
  requestId: string,
): AsyncGenerator<ZipEntry> {
  const nameOf = createFileNames();
  const problems: string[] = [];
  const read = async (image: Found): Promise<ZipEntry | null> => {
    try {
      return await readImage(services, image, nameOf);
    } catch (error) {
      const refusal = toApiError(error);
      reportError(services.log, refusal, requestId);
      problems.push(`${image.found?.row.name ?? image.id}: ${errorBody(refusal, requestId).error.message}`);
      return null;
    }
  };
  for await (const entry of readAhead(findAll(services, ids), AHEAD, read)) if (entry) yield entry;
  if (problems.length === 0) return;
  yield { name: '_errors.txt', lastModified: services.clock(), input: `${problems.join('\n')}\n` };
}

type Found = Readonly<{ id: string; found: FoundImage | undefined }>;

async function* findAll({ storage }: Needs<'storage'>, ids: readonly string[]): AsyncGenerator<Found> {
  for (let start = 0; start < ids.length; start += CHUNK) {
    const chunk = ids.slice(start, start + CHUNK);
    const found = await findImages(storage, chunk.filter(isImageId));
    for (const id of chunk) yield { id, found: found.get(id) };
  }
}

async function readImage(
  { storage, config }: Needs<'storage' | 'config'>,
  { id, found }: Found,
  nameOf: (name: string, type: FoundImage['row']['type']) => string,
): Promise<ZipEntry> {
  if (found === undefined) throw new ApiError('not_found');
  const stored = await storage.read(imageKey(found.state, id, found.row.slug), {
    maxBytes: Math.max(config.limits.maxBytes, found.row.sizeBytes),
  });
  if (stored === null) throw new ApiError('not_found');
  return { name: nameOf(found.row.name, found.row.type), lastModified: dateOfId(id), input: stored.bytes };
}
