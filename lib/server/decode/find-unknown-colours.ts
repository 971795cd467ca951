import type { ColourTransform } from '@/lib/shared/colour/colour-transform';
import { createColourTransform } from '@/lib/shared/colour/create-colour-transform';
import { createUnmultiplying } from '@/lib/shared/colour/create-unmultiplying';
import { PLAIN_INKS } from '@/lib/shared/colour/plain-inks';
import { readHeifColours } from '@/lib/shared/media/heif/read-heif-colours';
import type { MediaType } from '@/lib/shared/media/media-types';
import { readFileColours } from '@/lib/shared/media/read-file-colours';

/**
 * The transform that turns a decoder's numbers into sRGB where the image library does not know it: it reads profiles, and no code points or measures, does not divide colours by their alpha, and has
 * a profile of its own for inks without one, which browsers multiply. Null where it knows.
 */
export function findUnknownColours(bytes: Uint8Array, type: MediaType): ColourTransform | null {
  switch (type) {
    case 'image/png': {
      const { coded, measured } = readFileColours(bytes, type);
      return createColourTransform({ coded, measured }, [3]);
    }
    case 'image/avif': {
      const { profile, coded, isMultiplied } = readHeifColours(bytes);
      if (isMultiplied) return createUnmultiplying(createColourTransform({ profile, coded }, [3]));
      return profile || !coded ? null : createColourTransform({ coded }, [3]);
    }
    case 'image/jpeg': {
      const { inputs, profile } = readFileColours(bytes, type);
      return inputs === 4 && !profile ? PLAIN_INKS : null;
    }
    case 'image/webp':
    case 'image/gif':
      return null;
  }
}
