import type { ImageState } from '@/lib/shared/keys/image-state';
import type { GalleryEngineText } from '@/lib/shared/text/texts';

/** Where a photo is that somebody else deleted or moved. */
export type Fate = ImageState | 'purged';

const FATES: readonly Fate[] = ['purged', 'trash', 'held', 'private', 'public'];

/** Says what has become of photos, a sentence for each kind. */
export function describeFates(fates: readonly Fate[], text: Pick<GalleryEngineText, 'gone'>): string {
  return FATES.map((fate) => [fate, fates.filter((one) => one === fate).length] as const)
    .filter(([, count]) => count > 0)
    .map(([fate, count]) => text.gone(fate, count))
    .join(' ');
}
