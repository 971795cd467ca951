import type { ImageHeader } from './image-header';

/**
 * Whether a picture has an orientation that browsers pass over: none of Chromium 156, Firefox 153 and WebKitGTK 2.50 turns a WebP as its EXIF says, and
 * other programs do. Published as it is, it would lie on its side.
 */
export function losesTurn({ type, orientation }: ImageHeader): boolean {
  return type === 'image/webp' && orientation !== 1;
}
