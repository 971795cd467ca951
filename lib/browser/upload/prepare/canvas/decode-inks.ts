import { dropColours } from '@/lib/shared/media/drop-colours';
import { isolateInks } from '@/lib/shared/media/jpeg/isolate-inks';
import { decodeBitmap } from './decode-bitmap';
import type { DecodeRequest } from './decode-request';
import { isPlainInk, joinInks } from './join-inks';
import { readPixels } from './read-pixels';

const TYPE = 'image/jpeg';

/**
 * Cyan, magenta, yellow and black of a JPEG at the target size, 0 for none; null where the browser does not multiply colours
 * with black, from which they are told.
 */
export async function decodeInks({
  bytes,
  full,
  target,
}: Pick<DecodeRequest, 'bytes' | 'full' | 'target'>): Promise<Uint8ClampedArray<ArrayBuffer> | null> {
  const decode = async (jpeg: Uint8Array<ArrayBuffer>) =>
    readPixels(await decodeBitmap(new Blob([jpeg], { type: TYPE }), full, target), target);
  const colours = await decode(isolateInks(bytes, 'colours'));
  const black = await decode(isolateInks(bytes, 'black'));
  const inks = joinInks(colours, black);
  return isPlainInk(inks, await decode(dropColours(bytes, TYPE))) ? inks : null;
}
