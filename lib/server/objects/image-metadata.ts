/**
 * Text that was said about an image besides is kept as user metadata of its object. A copy with other headers loses that, unless it says
 * it anew, and asking each image for it would cost a move a third more. So a mark stands in the bucket from before the first image
 * that has some: a bucket without the mark holds none, and nothing is asked.
 *
 *     put the mark -> publish the image -> a move finds it -> a move looks for the mark
 *
 * A change that has found an image that has metadata finds the mark as well, as long as it looks afterwards.
 */
import type { JsonValue } from '@/lib/shared/json';
import { METADATA_MARK_KEY } from '@/lib/shared/keys/system-keys';
import { fromBase64Url, toBase64Url } from '@/lib/shared/keys/text/base64url';
import { type ObjectHeaders, type ObjectInfo, type ObjectStorage, StorageError } from '@/lib/storage';

type UserMetadata = Pick<ObjectHeaders, 'metadata'>;

/** Its name among the object's user metadata (`x-amz-meta-said`); the text is JSON in base64url, as headers are ASCII. */
const NAME = 'said';

const MARK_HEADERS = { contentType: 'text/plain', cacheControl: 'no-store' };

/** Buckets that are known to have the mark; it is never taken away. */
const marked = new WeakSet<ObjectStorage>();

/** The user metadata of an image about which something was said; none for null. */
export function formatImageMetadata(metadata: JsonValue): UserMetadata {
  if (metadata === null) return {};
  return { metadata: { [NAME]: toBase64Url(new TextEncoder().encode(JSON.stringify(metadata))) } };
}

/** Reads what an object's user metadata says about the image; null for nothing, and for what is none of ours. */
export function parseImageMetadata({ metadata }: Pick<ObjectInfo, 'metadata'>): JsonValue {
  try {
    return JSON.parse(new TextDecoder().decode(fromBase64Url(metadata?.[NAME] ?? ''))) as JsonValue;
  } catch {
    return null;
  }
}

/** Puts the mark: before the first image with metadata is published. */
export async function markMetadata(storage: ObjectStorage): Promise<void> {
  if (marked.has(storage)) return;
  try {
    await storage.put(METADATA_MARK_KEY, new Uint8Array(), { headers: MARK_HEADERS, createOnly: true });
  } catch (error) {
    if (!(error instanceof StorageError && error.code === 'precondition_failed')) throw error;
  }
  marked.add(storage);
}

/**
 * The metadata that a copy of this object must state anew, as `{metadata}` or nothing. `hasMark` is for many copies at once: the answer of
 * `hasMetadataMark`, asked after their images were found.
 */
export async function metadataToKeep(
  storage: ObjectStorage,
  key: string,
  hasMark: Promise<boolean> = hasMetadataMark(storage),
): Promise<UserMetadata> {
  if (!(await hasMark)) return {};
  const info = await storage.head(key);
  return info === null ? {} : formatImageMetadata(parseImageMetadata(info));
}

/** True where the bucket may hold images with metadata. */
export async function hasMetadataMark(storage: ObjectStorage): Promise<boolean> {
  if (marked.has(storage)) return true;
  if ((await storage.head(METADATA_MARK_KEY)) === null) return false;
  marked.add(storage);
  return true;
}
