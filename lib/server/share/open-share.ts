import type { MediaType } from '@/lib/shared/media/media-types';
import { ApiError } from '../errors/api-error';
import { requireImage } from '../images/get-image';
import { findMediaRight, type RightNeeds, type Visitor } from '../media/media-right';
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
    }>
  | Readonly<{ kind: 'missing' | 'invalid' | 'expired' }>;

/** Opens a share link for its page, by the rules of `/media`. Rejects only where the bucket fails. */
export async function openShare(
  services: Needs<'storage' | 'paths'> & RightNeeds,
  id: string,
  visitor: Omit<Visitor, 'link'>,
): Promise<SharedImage> {
  try {
    const image = await requireImage(services, id);
    await findMediaRight(services, image, { ...visitor, link: null });
    const { name, alt, type, width, height, sizeBytes } = image.row;
    const query = visitor.share === null ? '' : `share=${encodeURIComponent(visitor.share)}`;
    const path = services.paths.mediaPath(id, name);
    return {
      kind: 'image',
      name,
      alt,
      type,
      width,
      height,
      sizeBytes,
      imageUrl: query === '' ? path : `${path}?${query}`,
      downloadUrl: `${path}?${query === '' ? '' : `${query}&`}download=1`,
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
