import { downloadZip } from 'client-zip';
import { dateOfId } from '@/lib/shared/keys/image-id';
import { imageKey } from '@/lib/shared/keys/object-keys';
import { keepRequest } from '@/lib/storage';
import { ApiError } from '../errors/api-error';
import { errorBody } from '../errors/error-body';
import { reportError } from '../errors/report-error';
import { toApiError } from '../errors/to-api-error';
import type { Needs } from '../needs';
import type { StoredRow } from '../rows/stored-row';
import { createFileNames } from './file-names';
import { readAhead } from './read-ahead';

/** Images read from the bucket before the client has taken them: what is held in memory at once. */
const AHEAD = 3;

/** Services that an archive is made with. */
export type ArchiveNeeds = Needs<'storage' | 'config' | 'clock' | 'log'>;

/** An image of an archive; without a row there is none of that id. */
export type ArchiveImage = Readonly<{ id: string; found: StoredRow | undefined }>;

type ZipEntry = Readonly<{ name: string; lastModified: Date; input: Uint8Array | string }>;

/**
 * Images as a ZIP archive that is made while it is sent, stored as they are. One that cannot be read is a line in `_errors.txt` at its
 * end; where the source of images throws, the archive is cut off, so that nobody takes it for whole.
 */
export function createArchive(
  services: ArchiveNeeds,
  images: AsyncIterable<ArchiveImage>,
  requestId: string,
): ReadableStream<Uint8Array> {
  const { body } = downloadZip(keepRequest(entriesOf(services, images, requestId)), {
    buffersAreUTF8: true,
  });
  if (body === null) throw new RangeError('An archive has a body.');
  return body;
}

async function* entriesOf(
  services: ArchiveNeeds,
  images: AsyncIterable<ArchiveImage>,
  requestId: string,
): AsyncGenerator<ZipEntry> {
  const nameOf = createFileNames();
  const problems: string[] = [];
  const read = async (image: ArchiveImage): Promise<ZipEntry | null> => {
    try {
      return await readImage(services, image, nameOf);
    } catch (error) {
      const refusal = toApiError(error);
      reportError(services.log, refusal, requestId);
      problems.push(`${image.found?.row.name ?? image.id}: ${errorBody(refusal, requestId).error.message}`);
      return null;
    }
  };
  for await (const entry of readAhead(images, AHEAD, read)) if (entry) yield entry;
  if (problems.length === 0) return;
  yield { name: '_errors.txt', lastModified: services.clock(), input: `${problems.join('\n')}\n` };
}

async function readImage(
  { storage, config }: Needs<'storage' | 'config'>,
  { id, found }: ArchiveImage,
  nameOf: (name: string, type: StoredRow['row']['type']) => string,
): Promise<ZipEntry> {
  if (found === undefined) throw new ApiError('not_found');
  const stored = await storage.read(imageKey(found.state, id, found.row.slug), {
    maxBytes: Math.max(config.limits.maxBytes, found.row.sizeBytes),
  });
  if (stored === null) throw new ApiError('not_found');
  return { name: nameOf(found.row.name, found.row.type), lastModified: dateOfId(id), input: stored.bytes };
}
