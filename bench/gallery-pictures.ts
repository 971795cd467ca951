import { loadSharp } from '@/lib/server/decode/load-sharp';
import { makeThumbnail } from '@/lib/server/decode/make-thumbnail';

/** A picture of the gallery's buckets: the image it would be of, and the thumbnail the product makes of it. */
export type GalleryPicture = Readonly<{
  width: number;
  height: number;
  thumbhash: Uint8Array;
  bytes: Uint8Array;
}>;

/** Sides of what phones and cameras make, in pixels. */
const SIZES = [
  [2_048, 1_536],
  [1_536, 2_048],
  [2_048, 1_365],
  [2_048, 1_152],
  [2_048, 2_048],
  [1_365, 2_048],
  [2_048, 910],
] as const;

/** Pictures of hills under a sky, grainy as photos are, no two alike: their thumbnails have the size of real ones. */
export async function makePictures(count: number): Promise<readonly GalleryPicture[]> {
  const sharp = loadSharp();
  // The product reads no SVG; these are drawn from some.
  sharp.unblock({ operation: ['VipsForeignLoadSvg'] });
  const pictures: GalleryPicture[] = [];
  for (let index = 0; index < count; index += 1) {
    const [width, height] = SIZES[index % SIZES.length] ?? SIZES[0];
    // Half as large is drawn faster, and its thumbnail is the same size.
    const drawnSize = [Math.round(width / 2), Math.round(height / 2)] as const;
    const drawn = await sharp(Buffer.from(drawHills(...drawnSize, index)))
      .composite([{ input: await makeGrain(...drawnSize), blend: 'soft-light' }])
      .jpeg({ quality: 85 })
      .toBuffer();
    const thumbnail = await makeThumbnail(drawn, { maxPixels: 100_000_000 });
    pictures.push({ width, height, ...thumbnail });
  }
  return pictures;
}

function drawHills(width: number, height: number, seed: number): string {
  const at = (step: number) => ((seed + 1) * 137.5 * step) % 360;
  const hue = at(1);
  const hills = Array.from({ length: 5 }, (_, row) => {
    const base = height * (0.4 + row * 0.13);
    const points = Array.from({ length: 9 }, (_, column) => {
      const y = base + Math.sin(at(row + 2) + column * (1.1 + row * 0.3)) * height * 0.09;
      return `${((width * column) / 8).toFixed(0)},${y.toFixed(0)}`;
    });
    const colour = `hsl(${(hue + 40 + row * 14).toFixed(0)} 38% ${58 - row * 10}%)`;
    return `<polygon fill="${colour}" points="0,${height} ${points.join(' ')} ${width},${height}"/>`;
  });
  const sun = `<circle cx="${width * (0.15 + at(3) / 500)}" cy="${height * 0.22}" r="${height * 0.07}" fill="#fff7dd"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <linearGradient id="sky" x2="0" y2="1"><stop stop-color="hsl(${hue.toFixed(0)} 62% 46%)"/><stop offset="1" stop-color="hsl(${(hue + 30).toFixed(0)} 70% 84%)"/></linearGradient>
    <rect width="100%" height="100%" fill="url(#sky)"/>${sun}${hills.join('')}</svg>`;
}

async function makeGrain(width: number, height: number): Promise<Buffer> {
  const sharp = loadSharp();
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  return sharp({ create: { width, height, channels: 3, background: '#808080', noise } })
    .blur(0.8)
    .png({ compressionLevel: 1 })
    .toBuffer();
}
