import type { ObjectHeaders, StoredObject } from '../object-store';

/** What the index keeps of an object: everything but the key, which is where it stands, and the file its bytes are in. */
export type ObjectEntry = Omit<StoredObject, 'key'> & Readonly<{ blob: string; headers: ObjectHeaders }>;

/** The object as the outside sees it. */
export function toStoredObject(key: string, entry: ObjectEntry): StoredObject {
  const { blob: _, ...object } = entry;
  return { key, ...object };
}
