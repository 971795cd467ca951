import { useState } from 'react';
import type { PhotoCrop, PhotoEdit } from '@/lib/browser/upload';
import { fitRatio, turnCrop, turnCropBack, WHOLE } from './crop-box';
import type { Ratio } from './crop-tools';

/** A crop that is being chosen, as it is seen. */
type Cropping = Readonly<{ crop: PhotoCrop; ratio: Ratio }>;

/** The choice of a crop, over the whole picture as it is turned; `size` is that picture's, in pixels. */
export function useCropping(
  edit: PhotoEdit | null,
  size: Readonly<{ width: number; height: number }> | null,
) {
  const [cropping, setCropping] = useState<Cropping | null>(null);
  const turns = edit?.turns ?? 0;
  const shape = size === null ? 1 : size.width / size.height;
  const ratioOf = (ratio: Ratio) => ratioInParts(ratio, shape);
  return {
    cropping,
    /** Width to height in fractions of the picture's sides; null for any. */
    ratio: cropping === null ? null : ratioOf(cropping.ratio),
    begin: () => setCropping({ crop: turnCrop(edit?.crop ?? WHOLE, turns), ratio: 'free' }),
    change: (crop: PhotoCrop) => setCropping((now) => now && { ...now, crop }),
    hold: (ratio: Ratio) =>
      setCropping(
        (now) => now && { ratio, crop: fitRatio(ratio === 'free' ? now.crop : WHOLE, ratioOf(ratio)) },
      ),
    end: () => setCropping(null),
    /** The crop of the picture before it was turned. */
    result: () => (cropping === null ? null : turnCropBack(cropping.crop, turns)),
  };
}

function ratioInParts(ratio: Ratio, shape: number): number | null {
  if (ratio === 'free') return null;
  if (ratio === 'original') return 1;
  if (ratio === 'square') return 1 / shape;
  const [across = 1, down = 1] = ratio.split(':').map(Number);
  // A picture that is higher than it is wide is cut to shapes that are, too.
  const wanted = shape < 1 ? down / across : across / down;
  return wanted / shape;
}
