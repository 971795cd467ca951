import type { MediaType } from '@/lib/shared/media/media-types';
import { savedName } from '@/lib/shared/saved-name';

/**
 * Creates a giver of names that are all different, also on disks that take capitals for small letters. A hundred thousand photos of one
 * name cost as much as of different ones: the number that was given last is remembered.
 */
export function createFileNames(): (name: string, type: MediaType) => string {
  const given = new Set<string>();
  const counts = new Map<string, number>();
  return (name, type) => {
    const plain = fold(savedName(name, type));
    for (let count = (counts.get(plain) ?? 0) + 1; ; count += 1) {
      const candidate = savedName(name, type, count);
      const folded = fold(candidate);
      if (given.has(folded)) continue;
      given.add(folded);
      counts.set(plain, count);
      return candidate;
    }
  };
}

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
