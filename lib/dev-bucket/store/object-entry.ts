import type { ListedObject, ObjectHeaders, StoredObject } from '../object-store';

/** The fields that the index keeps of an object: everything but the key, which is where it stands, and the file its bytes are in. */
export type ObjectEntry = Omit<StoredObject, 'key'> & Readonly<{ blob: string; headers: ObjectHeaders }>;

/** The object as the outside sees it. */
export function toStoredObject(key: string, entry: ObjectEntry): StoredObject {
  const { blob: _, ...object } = entry;
  return { key, ...object };
}

/** The beginning of an entry as it is written. No text in it holds a quote, so it can be nothing else. */
const WRITTEN =
  /^\{"blob":"[^"\\]*","sizeBytes":(\d+),"etag":"([^"\\]*)","checksumSha256":"[^"\\]*","lastModifiedMs":(\d+),/;

/** The fields that a listing tells of an entry, from its JSON: a gallery is listed by the million, and reading it whole takes four times as long. */
export function toListedObject(key: string, json: string): ListedObject {
  const [, sizeBytes, etag, lastModifiedMs] = WRITTEN.exec(json) ?? [];
  if (etag !== undefined)
    return { key, sizeBytes: Number(sizeBytes), etag, lastModifiedMs: Number(lastModifiedMs) };
  const entry = JSON.parse(json) as ObjectEntry;
  return { key, sizeBytes: entry.sizeBytes, etag: entry.etag, lastModifiedMs: entry.lastModifiedMs };
}
