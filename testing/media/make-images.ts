import sharp from 'sharp';
import type { MediaType } from '@/lib/shared/media/media-types';

/** Text planted in metadata: must be nowhere in what is stripped. */
export const PLANTED = 'Obscura 9000 serial 31337';
export const PLANTED_XMP = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><secret>planted in XMP</secret></x:xmpmeta>';

const FORMAT_OF: Readonly<Record<MediaType, 'jpeg' | 'png' | 'webp' | 'gif' | 'avif'>> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/avif': 'avif',
};

/** The properties of a made picture. */
export type MadeImageOptions = Readonly<{
  width?: number;
  height?: number;
  frames?: number;
  orientation?: number;
  /** Camera, GPS and XMP; default true. */
  hasMetadata?: boolean;
  hasAlpha?: boolean;
}>;

/** A small picture of a type, with a colour profile and, where the format can, metadata. */
export async function makeImage(type: MediaType, options: MadeImageOptions = {}): Promise<Uint8Array> {
  const {
    width = 40,
    height = 24,
    frames = 1,
    orientation = 1,
    hasMetadata = true,
    hasAlpha = false,
  } = options;
  const pages = Array.from({ length: frames }, (_, frame) => makePixels(width, height, frame));
  const raw = {
    width,
    height: height * frames,
    channels: 4 as const,
    ...(frames > 1 ? { pageHeight: height } : {}),
  };
  let image = sharp(Buffer.concat(pages), { raw });
  if (!hasAlpha && frames === 1) image = image.removeAlpha();
  if (hasMetadata) {
    image = image
      .withExif({
        IFD0: { Make: 'Obscura', Model: PLANTED },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 30/1' },
      })
      .withMetadata({ orientation })
      .withXmp(PLANTED_XMP)
      .withIccProfile('p3');
  }
  const options_ = {
    ...(frames > 1 ? { delay: Array.from({ length: frames }, () => 70), loop: 3 } : {}),
    lossless: true,
  };
  const bytes = await image
    .toFormat(FORMAT_OF[type], type === 'image/jpeg' ? { quality: 90 } : options_)
    .toBuffer();
  return new Uint8Array(bytes);
}

/** Pixels of every frame, as they are shown before any orientation is applied. */
export async function pixelsOf(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await sharp(bytes, { pages: -1, autoOrient: false }).ensureAlpha().raw().toBuffer());
}

/** Whether `text` stands anywhere in the bytes, as Latin-1 or UTF-16. */
export function holdsText(bytes: Uint8Array, text: string): boolean {
  const buffer = Buffer.from(bytes);
  return buffer.includes(text, 0, 'latin1') || buffer.includes(text, 0, 'utf16le');
}

function makePixels(width: number, height: number, frame: number): Buffer {
  const pixels = Buffer.alloc(width * height * 4);
  for (let index = 0; index < width * height; index += 1) {
    const x = index % width;
    const y = Math.floor(index / width);
    pixels.set(
      [(x * 6 + frame * 40) % 256, (y * 10) % 256, (frame * 90) % 256, frame === 0 && x < 4 ? 0 : 255],
      index * 4,
    );
  }
  return pixels;
}
