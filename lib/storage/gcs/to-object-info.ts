import type { FileMetadata } from '@google-cloud/storage';
import type { ObjectInfo } from '../object-storage';

type Told = {
  [Name in
    | 'size'
    | 'generation'
    | 'updated'
    | 'contentType'
    | 'cacheControl'
    | 'contentDisposition'
    | 'metadata']?: FileMetadata[Name] | undefined;
};

/** Google's facts about an object, in our terms. The tag is the generation: it, and nothing else, changes with the bytes. */
export function toObjectInfo(
  key: string,
  { size, generation, updated, contentType, cacheControl, contentDisposition, metadata }: Told,
): ObjectInfo {
  return {
    key,
    sizeBytes: Number(size ?? 0),
    etag: String(generation ?? ''),
    lastModified: new Date(updated ?? 0),
    ...(contentType === undefined ? {} : { contentType }),
    ...(cacheControl === undefined ? {} : { cacheControl }),
    ...(contentDisposition === undefined ? {} : { contentDisposition }),
    ...(Object.keys(metadata ?? {}).length > 0 ? { metadata: textsOf(metadata) } : {}),
  };
}

function textsOf(metadata: Told['metadata']): Record<string, string> {
  return Object.fromEntries(Object.entries(metadata ?? {}).map(([name, value]) => [name, String(value)]));
}
