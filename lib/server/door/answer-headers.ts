import { MEDIA_TYPES } from '@/lib/shared/media/media-types';

/**
 * Headers of the bucket that a browser hears. Left out are a cookie, a permission for other origins, a redirect, an encoding that nobody
 * checked, and the metadata that a host keeps with an image.
 */
const PASSED = [
  'accept-ranges',
  'cache-control',
  'content-disposition',
  'content-language',
  'content-length',
  'content-range',
  'content-type',
  'etag',
  'expires',
  'last-modified',
  'retry-after',
  'x-amz-request-id',
];

/**
 * The headers of an answer through the door. An object of a type that is never published is a file to be saved and nothing that a
 * browser shows, whatever its own headers say: it lies at the app's own origin.
 */
export function answerHeaders(
  status: number,
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
): Readonly<Record<string, string>> {
  const passed: Record<string, string> = {};
  for (const name of PASSED) {
    const value = headers[name];
    if (typeof value === 'string') passed[name] = value;
  }
  const type = headers['content-type'];
  // A refusal is the bucket's own document, and says why; what has no body has no type.
  if (status >= 300 || type === undefined || Object.hasOwn(MEDIA_TYPES, String(type))) return passed;
  return { ...passed, 'content-type': 'application/octet-stream', 'content-disposition': 'attachment' };
}
