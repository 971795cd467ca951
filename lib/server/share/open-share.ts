import { formatSrcSet, urlOfWidth } from '@/lib/shared/media/format-src-set';
import type { MediaType } from '@/lib/shared/media/media-types';
import { sizesOf, typeOfSizes, widthsOf } from '@/lib/shared/media/picture-sizes';
import { ApiError } from '../errors/api-error';
import { type FindNeeds, findForVisitor } from '../media/find-for-visitor';
import type { Visitor } from '../media/media-right';
import type { Needs } from '../needs';

/** The content of a share link's page: the image, or why there is none. */
export type SharedImage =
  | Readonly<{
      kind: 'image';
      name: string;
      alt: string;
      type: MediaType;
      width: number;
      height: number;
      sizeBytes: number;
      /** Relative to the host's origin, with the token. */
      imageUrl: string;
      downloadUrl: string;
      /** The image in several widths; left out where there is one. */
      srcSet?: string;
      /** For chat apps, which load no large picture: the image about 1,280 pixels wide, or itself. */
      preview: Readonly<{ url: string; width: number; height: number; type: MediaType }>;
    }>
  | Readonly<{ kind: 'missing' | 'invalid' | 'expired' }>;

/** Opens a share link for its page, by the rules of `/media`. Rejects where the bucket fails, and with `rate_limited` as `findForVisitor` does. */
export async function openShare(
  services: Needs<'paths'> & FindNeeds,
  id: string,
  visitor: Omit<Visitor, 'link'> & Readonly<{ client: string }>,
): Promise<SharedImage> {
  try {
    const { image } = await findForVisitor(services, id, { ...visitor, link: null });
    const { name, alt, type, width, height, sizeBytes } = image.row;
    const query = visitor.share === null ? '' : `share=${encodeURIComponent(visitor.share)}`;
    const path = services.paths.mediaPath(id, name);
    const imageUrl = query === '' ? path : `${path}?${query}`;
    const [smallest] = sizesOf(image.row);
    const srcSet = formatSrcSet(imageUrl, { width, height, widths: widthsOf(image.row) });
    return {
      kind: 'image',
      name,
      alt,
      type,
      width,
      height,
      sizeBytes,
      imageUrl,
      downloadUrl: `${path}?${query === '' ? '' : `${query}&`}download=1`,
      ...(srcSet === undefined ? {} : { srcSet }),
      preview: smallest
        ? {
            url: urlOfWidth(imageUrl, smallest.width),
            width: smallest.width,
            height: smallest.height,
            type: typeOfSizes(type),
          }
        : { url: imageUrl, width, height, type },
    };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    switch (error.code) {
      case 'not_found':
        return { kind: 'missing' };
      case 'link_invalid':
        return { kind: 'invalid' };
      case 'link_expired':
        return { kind: 'expired' };
      default:
        throw error;
    }
  }
}
