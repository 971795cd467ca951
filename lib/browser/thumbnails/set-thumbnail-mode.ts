import { THUMBNAIL_MODE_COOKIE, type ThumbnailMode } from '@/lib/shared/thumbnail-mode';

/** A month; `plain` a day, as somebody may fix the bucket's rules. */
const LIFE_SECONDS = { kept: 2_592_000, plain: 86_400, fresh: 0 };

/** Tells the server how to draw the next visit's thumbnails. */
export function setThumbnailMode(mode: ThumbnailMode): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere, and this is no secret.
  document.cookie = `${THUMBNAIL_MODE_COOKIE}=${mode}; path=/gallery; max-age=${LIFE_SECONDS[mode]}; samesite=lax`;
}
