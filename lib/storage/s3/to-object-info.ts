import type { ObjectInfo } from '../object-storage';

/** S3's facts about an object, in our terms; what a server leaves out is empty, never undefined. */
export function toObjectInfo(
  key: string,
  answer: Readonly<{
    Size?: number | undefined;
    ETag?: string | undefined;
    LastModified?: Date | undefined;
    ContentType?: string | undefined;
    CacheControl?: string | undefined;
    ContentDisposition?: string | undefined;
    Metadata?: Record<string, string> | undefined;
  }>,
): ObjectInfo {
  return {
    key,
    sizeBytes: answer.Size ?? 0,
    etag: (answer.ETag ?? '').replaceAll('"', ''),
    lastModified: answer.LastModified ?? new Date(0),
    ...(answer.ContentType === undefined ? {} : { contentType: answer.ContentType }),
    ...(answer.CacheControl === undefined ? {} : { cacheControl: answer.CacheControl }),
    ...(answer.ContentDisposition === undefined ? {} : { contentDisposition: answer.ContentDisposition }),
    ...(Object.keys(answer.Metadata ?? {}).length > 0 ? { metadata: { ...answer.Metadata } } : {}),
  };
}
