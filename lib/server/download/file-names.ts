import type { MediaType } from '@/lib/shared/media/media-types';
import { savedName } from '@/lib/shared/saved-name';

/** Creates a giver of names that are all different, also on disks that take capitals for small letters. */
export function createFileNames(): (name: string, type: MediaType) => string {
  const given = new Set<string>();
  return (name, type) => {
    for (let count = 1; ; count += 1) {
      const candidate = savedName(name, type, count);
      const folded = candidate.normalize('NFC').toLowerCase();
      if (given.has(folded)) continue;
      given.add(folded);
      return candidate;
    }
  };
}
