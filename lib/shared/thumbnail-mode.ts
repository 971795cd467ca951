/** The cookie by which a page tells the server how to draw the thumbnails of the first page. No secret: a word. */
export const THUMBNAIL_MODE_COOKIE = 'thumbnails';

/**
 * How a page gets its thumbnails. `fresh`: nothing is kept yet, so the server names their addresses. `kept`: the browser keeps
 * some, so it looks there first. `plain`: their bytes cannot be read by the page, as the bucket or the CDN sends no CORS headers.
 */
export type ThumbnailMode = 'fresh' | 'kept' | 'plain';

/** The mode in the cookie; `fresh` without one. */
export function parseThumbnailMode(value: string | undefined): ThumbnailMode {
  return value === 'kept' || value === 'plain' ? value : 'fresh';
}
