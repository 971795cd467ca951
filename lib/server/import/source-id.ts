/**
 * The id of an imported file is a function of its bytes, so whatever imports them again (a second run after a kill, another run at
 * the same moment, the same photo in another folder) comes to the same image and finds it there.
 *
 *     time     when the camera took the photo, which is in the bytes
 *     the rest 74 bits of the SHA-256 of the bytes
 *
 * A copy of a file may have another date on the disk. Where the bytes hold no camera's date, the first import therefore
 * writes down which time it chose (`importedKey`), create-only, and all others take that.
 */
import { createImageId, isImageId } from '@/lib/shared/keys/image-id';
import { importedKey } from '@/lib/shared/keys/system-keys';
import type { Taken } from '@/lib/shared/taken/taken';
import { type ObjectStorage, StorageError } from '@/lib/storage';

const HEADERS = { contentType: 'text/plain', cacheControl: 'no-store' };
/** An id, and no more. */
const MAX_BYTES = 64;
const MINUTE_MS = 60_000;

/** The id that bytes with this SHA-256 have at a time; a time before 1970 counts as its beginning. */
export function idOfDigest(sha256: Uint8Array, ms: number): string {
  const random = { getRandomValues: (bytes: Uint8Array) => bytes.set(sha256.subarray(0, bytes.length)) };
  return createImageId(Math.max(0, Math.floor(ms)), random);
}

/** The moment that a date stands for; where its offset is not known, as though it were UTC, on every machine alike. */
export function momentOf({ wallMs, offsetMinutes = 0 }: Taken): number {
  return wallMs - offsetMinutes * MINUTE_MS;
}

/**
 * The id that the first import of these bytes has chosen; `mine` where this is the first. Among several at once exactly one is. With
 * `isLookOnly` nothing is written.
 */
export async function claimId(storage: ObjectStorage, mine: string, isLookOnly = false): Promise<string> {
  const key = importedKey(mine);
  const chosen = await readId(storage, key);
  if (chosen !== null || isLookOnly) return chosen ?? mine;
  try {
    await storage.put(key, Buffer.from(mine), { headers: HEADERS, createOnly: true });
    return mine;
  } catch (error) {
    if (!(error instanceof StorageError && error.code === 'precondition_failed')) throw error;
    return (await readId(storage, key)) ?? mine;
  }
}

/** Null where nothing was chosen yet, and for what is none of ours: another key's id is not taken over. */
async function readId(storage: ObjectStorage, key: string): Promise<string | null> {
  const found = await storage.read(key, { maxBytes: MAX_BYTES });
  const id = found === null ? null : Buffer.from(found.bytes).toString('latin1');
  return isImageId(id) && importedKey(id) === key ? id : null;
}
