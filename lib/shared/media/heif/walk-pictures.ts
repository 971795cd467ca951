import { findAlphas } from './find-alphas';
import { DERIVED_TYPES } from './read-derivation';
import type { HeifFile } from './read-heif';

/** A picture may be made of tiles of which each is cut from another. */
const MAX_DEPTH = 4;

/** The picture that is shown, those that it is made of, and the alpha of each: the numbers of their items, from the outside in. */
export function walkPictures(bytes: Uint8Array, file: HeifFile): readonly number[] {
  const alphas = findAlphas(bytes, file);
  const walked = new Set<number>();
  let level: readonly number[] = file.primary === null ? [] : [file.primary];
  for (let depth = 0; depth < MAX_DEPTH; depth += 1) {
    const all = level.flatMap((id) => [id, ...(alphas.get(id) ?? [])]);
    for (const id of all) walked.add(id);
    const derived = [...new Set(all)].filter((id) => DERIVED_TYPES.includes(file.items.get(id)?.type ?? ''));
    level = derived.flatMap((id) => file.references.dimg.get(id) ?? []);
  }
  return [...walked];
}
