import type { ImageHeader } from '@/lib/shared/media/read-image-header';

/** The header of a photo of 12 megapixels, upright. */
export const PHOTO_HEADER: ImageHeader = {
  type: 'image/jpeg',
  width: 4_000,
  height: 3_000,
  orientation: 1,
  frames: 1,
  isAnimated: false,
  hasAlpha: false,
};
/** The same of a camera that was held on its side. */
export const TURNED_HEADER: ImageHeader = { ...PHOTO_HEADER, orientation: 6 };
