import { formatCount } from '@/lib/shared/format';
import type { ImageState } from '@/lib/shared/keys/image-state';

/** Where a photo is that somebody else deleted or moved. */
export type Fate = ImageState | 'purged';

/** Said of a photo that somebody has deleted for good. */
export const PHOTO_GONE = 'That photo no longer exists.';

const FATES: Readonly<Record<Fate, readonly [one: string, more: string]>> = {
  purged: [PHOTO_GONE, 'no longer exist.'],
  trash: ['That photo is in the trash now.', 'are in the trash now.'],
  held: ['That photo waits for approval now.', 'wait for approval now.'],
  private: ['That photo is private now.', 'are private now.'],
  public: ['That photo is public now.', 'are public now.'],
};

/** Says what has become of photos, a sentence for each kind. */
export function photosGoneText(fates: readonly Fate[]): string {
  return (Object.keys(FATES) as Fate[])
    .map((fate) => [FATES[fate], fates.filter((one) => one === fate).length] as const)
    .filter(([, count]) => count > 0)
    .map(([[one, more], count]) => (count === 1 ? one : `${formatCount(count)} photos ${more}`))
    .join(' ');
}
