import * as z from 'zod';
import { ApiError } from '@/lib/server/http/api-error';
import { parseInput } from '@/lib/server/http/parse-input';
import type { Services } from '@/lib/server/services';
import { cleanName, cleanText } from '@/lib/shared/keys/clean-name';
import { fitName } from '@/lib/shared/keys/fit-name';
import type { ImageRow } from '@/lib/shared/keys/image-row';
import { imageKey, thumbKey } from '@/lib/shared/keys/object-keys';
import { RowTooLongError } from '@/lib/shared/keys/row-codec';
import type { ImageItem } from '@/lib/shared/wire';
import type { FoundImage } from './find-image';
import { requireImage } from './get-image';
import { imageHeaders, thumbHeaders } from './published-headers';
import { toImageItem } from './to-image-item';

const changesSchema = z.strictObject({
  name: z.string().min(1).max(1_024).optional(),
  alt: z.string().max(1_000).optional(),
  tags: z.array(z.string().min(1).max(100)).max(50).optional(),
});

/**
 * Changes what the gallery says of an image: its thumbnail gets another key, the image stays where it is. A
 * new name is also what the image downloads under. Throws `not_found`, `invalid_request` (also where the
 * texts are too long together, and in the trash: what is deleted there would outlive its image).
 */
export async function editImage(services: Services, id: string, body: unknown): Promise<ImageItem> {
  const changes = parseInput(changesSchema, body);
  const found = await requireImage(services, id);
  if (found.state === 'trash') {
    throw new ApiError('invalid_request', {
      field: 'id',
      problem: 'is in the trash; restore the image first',
    });
  }
  const row: ImageRow = {
    ...found.row,
    ...(changes.name === undefined ? {} : { name: fitName(cleanName(changes.name)) }),
    ...(changes.alt === undefined ? {} : { alt: cleanText(changes.alt) }),
    ...(changes.tags === undefined ? {} : { tags: cleanTags(changes.tags) }),
  };
  const key = keyOf(found, row);
  if (key !== found.key) await rekey(services, found, row, key);
  return toImageItem(services, { ...found, row, key });
}

function cleanTags(tags: readonly string[]): readonly string[] {
  return [...new Set(tags.map(cleanText))].filter((tag) => tag !== '');
}

function keyOf({ state, id }: FoundImage, row: ImageRow): string {
  try {
    return thumbKey(state, id, row);
  } catch (error) {
    if (!(error instanceof RowTooLongError)) throw error;
    const problem = `is ${error.excessBytes} bytes too long together with name and tags`;
    throw new ApiError('invalid_request', { field: 'alt', problem });
  }
}

async function rekey({ storage }: Services, found: FoundImage, row: ImageRow, key: string): Promise<void> {
  const { state, id } = found;
  if (row.name !== found.row.name) {
    const image = imageKey(state, id, row.slug);
    await storage.copy(image, image, { headers: imageHeaders(state, row) });
  }
  await storage.copy(found.key, key, { headers: thumbHeaders(state) });
  await storage.delete([found.key]);
}
