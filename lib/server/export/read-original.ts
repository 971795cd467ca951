import type { JsonValue } from '@/lib/shared/json';
import { ApiError } from '../errors/api-error';
import type { Needs } from '../needs';
import { parseImageMetadata } from '../objects/image-metadata';
import { imageKeyOf } from '../objects/image-objects';
import { findImage } from '../rows/find-image';
import type { StoredRow } from '../rows/stored-row';

/** A picture as it is now, with its bytes and what was said about it besides. */
export type Original = Readonly<{ image: StoredRow; bytes: Uint8Array; metadata: JsonValue }>;

/** An image may move while it is read, and again. */
const TRIES = 3;

/** Reads a picture that was listed, wherever it has moved since. Throws `not_found` for one that was deleted meanwhile. */
export async function readOriginal(
  { storage, config }: Needs<'storage' | 'config'>,
  listed: StoredRow,
): Promise<Original> {
  let image: StoredRow | null = listed;
  for (let attempt = 0; image !== null && attempt < TRIES; attempt += 1) {
    const maxBytes = Math.max(config.limits.maxBytes, image.row.sizeBytes);
    const found = await storage.read(imageKeyOf(image), { maxBytes });
    if (found) return { image, bytes: found.bytes, metadata: parseImageMetadata(found.info) };
    image = await findImage(storage, listed.id);
  }
  throw new ApiError('not_found');
}
