import { isColoured } from '@/lib/shared/media/drop-colours';
import { mayDiffer, readFileColours } from '@/lib/shared/media/read-file-colours';
import type { ImageHeader } from '@/lib/shared/media/read-image-header';
import { loadPart } from './load-part';
import type { OddColours } from './odd-colours';

/**
 * Null for a file whose colours every browser shows alike, and for animations, which are published as they are. The
 * arithmetic is fetched with the first file that may need it: rejects with `LoadError` where it could not be.
 */
export async function findOddColours(
  bytes: Uint8Array,
  { type, isAnimated }: ImageHeader,
): Promise<OddColours | null> {
  if (!isColoured(type) || isAnimated) return null;
  const colours = readFileColours(bytes, type);
  if (!mayDiffer(type, colours)) return null;
  const { createColourTransform } = await loadPart(import('@/lib/shared/colour/create-colour-transform'));
  const { inputs } = colours;
  // Grey is decoded as red, green and blue of the same number.
  const transform = createColourTransform(colours, inputs === 1 ? [1, 3] : [inputs]);
  if (!transform && inputs !== 4) return null;
  return { transform, isHdr: transform?.isHdr === true };
}
