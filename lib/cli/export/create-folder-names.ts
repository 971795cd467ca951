import type { MediaType } from '@/lib/shared/media/media-types';
import { savedName } from '@/lib/shared/saved-name';

/** Names within one folder. */
export type FolderNames = Readonly<{
  /** A name that no other file has, the person's own where that is free. */
  give(name: string, type: MediaType): string;
  /** Takes this very name; false where another file has it. */
  take(name: string): boolean;
}>;

/** Creates a giver of names for a folder that holds files already; disks may take capitals for small letters, and accents for their parts. */
export function createFolderNames(existing: Iterable<string>): FolderNames {
  const taken = new Set<string>();
  const take = (name: string) => {
    const key = folded(name);
    if (taken.has(key)) return false;
    taken.add(key);
    return true;
  };
  for (const name of existing) take(name);
  return {
    take,
    give(name, type) {
      let count = 1;
      while (!take(savedName(name, type, count))) count += 1;
      return savedName(name, type, count);
    },
  };
}

/** By both cases: `ſ` and `s` have the same capital, `İ` and `i` nearly the same small letter. */
function folded(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}
