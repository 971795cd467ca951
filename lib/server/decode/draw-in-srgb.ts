import type { OutputInfo, SharpOptions } from 'sharp';
import type { ColourTransform } from '@/lib/shared/colour/colour-transform';
import { loadSharp } from './load-sharp';

/** Pixels of eight bits a channel, in sRGB. */
export type DrawnPixels = Readonly<{
  data: Uint8Array | Uint8ClampedArray;
  width: number;
  height: number;
  channels: OutputInfo['channels'];
  /** Whether the last channel says anything. */
  hasAlpha: boolean;
}>;

export type DrawingOptions = Readonly<{
  settings: SharpOptions;
  /** Turns the image's numbers into sRGB where the library cannot. */
  transform: ColourTransform | null;
  /** Longest side, in pixels; never enlarged. Null: as large as it is. */
  side: number | null;
  /** A part of the image that is read at full size, as it is stored; the decoder is not asked for a fraction then. Default: all, upright. */
  wholeSize?: Readonly<{ width: number; height: number }> | null;
}>;

/** The first frame in sRGB, whatever the profile or colour model of the original. */
export async function drawInSrgb(
  bytes: Uint8Array,
  { settings, transform, side, wholeSize = null }: DrawingOptions,
): Promise<DrawnPixels> {
  const sharp = loadSharp();
  const isOfInks = transform?.inputs === 4;
  const opened = sharp(bytes, { ...settings, ignoreIcc: transform !== null });
  const image = isOfInks ? opened.pipelineColourspace('cmyk') : opened;
  const read = wholeSize === null ? image.autoOrient() : image.extract({ left: 0, top: 0, ...wholeSize });
  const sized = side === null ? read : read.resize(side, side, { fit: 'inside', withoutEnlargement: true });
  const { data, info } = await sized
    .toColourspace(isOfInks ? 'cmyk' : transform ? 'rgb16' : 'srgb')
    // From what eight bits of PQ tell, little is left.
    .raw({ depth: transform && !isOfInks ? 'ushort' : 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const hasAlpha = !isOfInks && channels === 4;
  if (transform === null) return { data, width, height, channels, hasAlpha };
  return { data: toSrgb(data, info, transform), width, height, channels: 4, hasAlpha };
}

function toSrgb(bytes: Buffer, { channels }: OutputInfo, transform: ColourTransform): Uint8ClampedArray {
  const isOfInks = transform.inputs === 4;
  const [data, max] = isOfInks ? [bytes, 255] : [new Uint16Array(Uint8Array.from(bytes).buffer), 65_535];
  return transform.toSrgb({ data, channels, hasAlpha: channels === 4 && !isOfInks, max });
}
