import type { ObjectHeaders } from '../object-storage';

/** The headers kept with an object as the SDK's commands name them. */
export function headerFields({ contentType, cacheControl, contentDisposition, metadata }: ObjectHeaders) {
  return {
    ContentType: contentType,
    ...(cacheControl === undefined ? {} : { CacheControl: cacheControl }),
    ...(contentDisposition === undefined ? {} : { ContentDisposition: contentDisposition }),
    ...(metadata === undefined ? {} : { Metadata: { ...metadata } }),
  };
}
