import sharp, { type Sharp } from 'sharp';

/** Red, green, blue and white quarters, upright: left above, right above, left below, right below. */
export const QUARTERS = [
  [210, 40, 40],
  [40, 190, 60],
  [50, 70, 210],
  [235, 235, 235],
] as const;

/** A picture of the four quarters, each with some noise, so that it compresses as a photo does. */
export function quartersPicture(width: number, height: number): Sharp {
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const colour = QUARTERS[(y < height / 2 ? 0 : 2) + (x < width / 2 ? 0 : 1)] ?? QUARTERS[0];
      const noise = ((x * 7_919 + y * 104_729 + x * y) % 19) - 9;
      for (const [channel, level] of colour.entries()) pixels[(y * width + x) * 3 + channel] = level + noise;
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** The mean colour amid each quarter of an image as a viewer shows it, in sRGB. */
export async function quartersOf(bytes: Buffer): Promise<number[][]> {
  const { data, info } = await sharp(bytes)
    .autoOrient()
    .toColourspace('srgb')
    .removeAlpha()
    .resize(40, 40, { fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return [
    [10, 10],
    [30, 10],
    [10, 30],
    [30, 30],
  ].map(([x = 0, y = 0]) => {
    const at = (y * 40 + x) * info.channels;
    return [...data.subarray(at, at + 3)];
  });
}

/** How far two lists of colours are apart: the largest difference of a channel, in levels of 256. */
export function colourDistance(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): number {
  return Math.max(
    ...a.flatMap((colour, at) => colour.map((level, channel) => Math.abs(level - (b[at]?.[channel] ?? 999)))),
  );
}

/**
 * A Windows bitmap, which sharp does not write, of 24 bits a pixel; of 32 with `hasSpareBytes`, of which 8 mean nothing and are anything.
 */
export async function toBmp(image: Sharp, { hasSpareBytes = false } = {}): Promise<Buffer> {
  const { data, info } = await image.flip().raw().toBuffer({ resolveWithObject: true });
  const pixelBytes = hasSpareBytes ? 4 : 3;
  const rowBytes = Math.ceil((info.width * pixelBytes) / 4) * 4;
  const header = Buffer.alloc(54);
  header.write('BM', 'latin1');
  header.writeUInt32LE(54 + rowBytes * info.height, 2);
  header.writeUInt32LE(54, 10);
  header.writeUInt32LE(40, 14);
  header.writeInt32LE(info.width, 18);
  header.writeInt32LE(info.height, 22);
  header.writeUInt16LE(1, 26);
  header.writeUInt16LE(pixelBytes * 8, 28);
  const rows = Buffer.alloc(rowBytes * info.height);
  for (let y = 0; y < info.height; y += 1) {
    for (let x = 0; x < info.width; x += 1) {
      const at = (y * info.width + x) * 3;
      const pixel = [data[at + 2] ?? 0, data[at + 1] ?? 0, data[at] ?? 0, (x * y) % 251];
      rows.set(pixel.slice(0, pixelBytes), y * rowBytes + x * pixelBytes);
    }
  }
  return Buffer.concat([header, rows]);
}
