import { type HeifFile, isAlpha } from './read-heif';

/** By picture, the items that are its alpha. */
export function findAlphas(
  bytes: Uint8Array,
  { references, properties }: Pick<HeifFile, 'references' | 'properties'>,
): ReadonlyMap<number, readonly number[]> {
  const alphas = new Map<number, number[]>();
  for (const [id, masters] of references.auxl) {
    if (!properties.ofItem.get(id)?.some(({ box }) => isAlpha(bytes, box))) continue;
    for (const master of masters) alphas.set(master, [...(alphas.get(master) ?? []), id]);
  }
  return alphas;
}
