/**
 * The word to its sender with which a photo was refused, an object of its own in the trash (`trash/words/<id>`), so that it expires
 * with the photo. It is written before the photo is moved: anyone who sees the photo refused sees the word too. The first word
 * counts; it goes when the photo leaves the trash.
 */
import { refusalWordKey } from '@/lib/shared/keys/object-keys';
import { mapBounded } from '@/lib/shared/map-bounded';
import { type ObjectStorage, StorageError } from '@/lib/storage';

/** Longest word, in UTF-16 units. */
export const MAX_REFUSAL_WORD_CHARS = 300;

const PARALLEL = 16;
/** A character has three bytes at most. */
const MAX_BYTES = MAX_REFUSAL_WORD_CHARS * 3;
const HEADERS = { contentType: 'text/plain; charset=utf-8', cacheControl: 'no-store' };

/** Keeps a word about photos that are about to be refused; returns those of them that had none. Throws StorageError. */
export async function keepRefusalWord(
  storage: Pick<ObjectStorage, 'put'>,
  ids: readonly string[],
  word: string,
): Promise<readonly string[]> {
  const bytes = new TextEncoder().encode(word);
  const kept = await mapBounded(ids, PARALLEL, async (id) => {
    try {
      await storage.put(refusalWordKey(id), bytes, { headers: HEADERS, createOnly: true });
      return [id];
    } catch (error) {
      if (error instanceof StorageError && error.code === 'precondition_failed') return [];
      throw error;
    }
  });
  return kept.flat();
}

/** Forgets the words about photos; those without one too. Throws StorageError. */
export async function forgetRefusalWords(
  storage: Pick<ObjectStorage, 'delete'>,
  ids: readonly string[],
): Promise<void> {
  if (ids.length > 0) await storage.delete(ids.map(refusalWordKey));
}

/**
 * The words with which photos were refused, by id, for their senders; a photo without one is not in the answer. Ask only about photos that
 * are refused: in the trash, with `stateBeforeTrash` of `held`. Ids must be image ids. Throws StorageError.
 */
export async function readRefusalWords(
  storage: Pick<ObjectStorage, 'read'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const words = await mapBounded([...new Set(ids)], PARALLEL, async (id) => {
    const found = await storage.read(refusalWordKey(id), { maxBytes: MAX_BYTES });
    return found === null ? [] : [[id, new TextDecoder().decode(found.bytes)] as const];
  });
  return new Map(words.flat());
}
