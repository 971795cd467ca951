import type { ObjectHeaders } from '../object-storage';

/** The headers kept with an object as the SDK's commands name them. */
export function headerFields({ contentType, cacheControl, contentDisposition }: ObjectHeaders) {
  return {
    ContentType: contentType,
    ...(cacheControl === undefined ? {} : { CacheControl: cacheControl }),
    ...(contentDisposition === undefined ? {} : { ContentDisposition: contentDisposition }),
  };
}
