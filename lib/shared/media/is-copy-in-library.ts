/** A library of Apple's, a folder to every other system: the photos are in one part of it, smaller copies and faces in the others. */
const LIBRARY = /\.(photoslibrary|migratedphotolibrary|photolibrary|aplibrary)$/i;
const ORIGINALS: ReadonlySet<string> = new Set(['originals', 'masters']);

/** Whether something that lies right in a folder called `parent` is a part of a photo library that holds copies alone. */
export function isCopyInLibrary(parent: string, name: string): boolean {
  return LIBRARY.test(parent) && !ORIGINALS.has(name.toLowerCase());
}
