import { toImageItem } from '@/lib/server/images/to-image-item';
import type { Services } from '@/lib/server/services';
import type { CompletedUpload } from '@/lib/shared/wire';
import type { Promoted } from './promote-image';

/**
 * The image with the link its uploader may pass on, which ends after `linkSeconds` (default: the configured time); none for 0, and
 * none from the trash.
 */
export async function toCompletedUpload(
  services: Services,
  image: Promoted,
  linkSeconds = services.config.linkSeconds,
): Promise<CompletedUpload> {
  const item = await toImageItem(services, image);
  switch (image.state) {
    case 'public':
      return { ...item, shareUrl: item.url, shareExpiresAt: null };
    case 'private': {
      if (linkSeconds === 0) return { ...item, shareUrl: null, shareExpiresAt: null };
      const link = await services.shareTokens.createLink(image.id, image.row.name, linkSeconds);
      return { ...item, shareUrl: link.url, shareExpiresAt: link.expiresAt.toISOString() };
    }
    case 'trash':
      return { ...item, shareUrl: null, shareExpiresAt: null };
  }
}
