/** `sluice/image-loader`: lets `next/image` choose among the pictures that lie beside an image. */
import { urlOfWidth } from '@/lib/shared/media/format-src-set';

/** The permanent link of an image, below whatever base path, with its token or without. */
const LINK = /\/media\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\//;

/**
 * The loader of `next/image` for links to images (`image.url`, a share link): the address of the smallest picture that is at least so
 * wide. Other addresses stay as they are, so that it can be the loader of a whole app.
 */
export function sluiceImageLoader({ src, width }: Readonly<{ src: string; width: number }>): string {
  return LINK.test(src) ? urlOfWidth(src, width) : src;
}
