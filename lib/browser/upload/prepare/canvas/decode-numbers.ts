/**
 * Pictures whose colours browsers differ in: decoded without a word of what their numbers mean, and turned into sRGB by our
 * own arithmetic. In a chunk of its own, for few files need it.
 */

import type { ColourTransform } from '@/lib/shared/colour/colour-transform';
import { type ColouredType, dropColours } from '@/lib/shared/media/drop-colours';
import { readDeepSamples } from '@/lib/shared/media/png/read-deep-samples';
import { decodeBitmap } from './decode-bitmap';
import { decodeInks } from './decode-inks';
import type { DecodeRequest, Picture } from './decode-request';
import { readPixels } from './read-pixels';

/** A picture of a type whose colours may be left out. */
export type NumbersRequest = Omit<DecodeRequest, 'type' | 'transform'> &
  Readonly<{ type: ColouredType; transform: ColourTransform }>;

/** At the target size. Null where this browser makes inks into colours in a way of its own, which is left to it. */
export async function decodeNumbers(request: NumbersRequest): Promise<Picture | null> {
  const { type, bytes, full, target, transform } = request;
  const deep = type === 'image/png' ? readDeepSamples(bytes) : null;
  if (deep) {
    const whole = new ImageData(transform.toSrgb(deep), full.width, full.height);
    const source = await decodeBitmap(whole, full, target);
    return { source, close: () => source.close() };
  }
  const pixels = transform.inputs === 4 ? await decodeInks(request) : await decodePlain(request);
  if (!pixels) return null;
  const hasAlpha = transform.inputs !== 4;
  const colours = transform.toSrgb({ data: pixels, channels: 4, hasAlpha, max: 255 }, pixels);
  const source = await createImageBitmap(new ImageData(colours, target.width, target.height));
  return { source, close: () => source.close() };
}

async function decodePlain({
  bytes,
  type,
  full,
  target,
}: NumbersRequest): Promise<Uint8ClampedArray<ArrayBuffer>> {
  const blob = new Blob([dropColours(bytes, type)], { type });
  return readPixels(await decodeBitmap(blob, full, target), target);
}
