import sharp from 'sharp';

export type PhotoOptions = Readonly<{
  /** In pixels; default 1,600 by 1,200. */
  width?: number;
  height?: number;
  /** Colours differ by it; default 0. */
  seed?: number;
  format?: 'jpeg' | 'png' | 'webp' | 'avif';
  /** EXIF orientation, 1 to 8; default 1. */
  orientation?: number;
  /** The standard deviation of its noise, of 255 levels; default 22, which is that of a night. */
  grain?: number;
  /** The camera in its metadata. */
  camera?: string;
}>;

/** Noise takes longer than all the rest of a photo: that of one size and strength is made once. */
const grains = new Map<string, Promise<Buffer>>();

function grainOf(width: number, height: number, sigma: number): Promise<Buffer> {
  const key = [width, height, sigma].join();
  const made = grains.get(key) ?? makeGrain(width, height, sigma);
  // Larger ones are rare, and take much memory.
  if (width * height <= 2_000_000) grains.set(key, made);
  return made;
}

function makeGrain(width: number, height: number, sigma: number): Promise<Buffer> {
  return sharp({
    create: {
      width: Math.ceil(width / 2),
      height: Math.ceil(height / 2),
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 128, sigma },
    },
  })
    .resize(width, height, { fit: 'fill', kernel: 'cubic' })
    .png({ compressionLevel: 0 })
    .toBuffer();
}

/** A picture with the detail of a photograph, a camera's name and a GPS position in its metadata. Made by code: no sample files. */
export async function makePhoto(options: PhotoOptions = {}): Promise<Buffer> {
  const {
    width = 1_600,
    height = 1_200,
    seed = 0,
    format = 'jpeg',
    orientation = 1,
    grain: sigma = 22,
    camera = 'Obscura 9000',
  } = options;
  const hue = (seed * 47) % 360;
  const scene = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
      <defs>
        <linearGradient id="sky" x2="0" y2="1">
          <stop stop-color="hsl(${hue},70%,35%)"/><stop offset="1" stop-color="hsl(${(hue + 50) % 360},80%,80%)"/>
        </linearGradient>
      </defs>
      <rect width="100%" height="100%" fill="url(#sky)"/>
      <circle cx="${20 + ((seed * 29) % 60)}%" cy="38%" r="12%" fill="hsl(${(hue + 30) % 360},95%,85%)"/>
      <path d="M0 ${height} L${width * 0.3} ${height * 0.45} L${width * 0.55} ${height * 0.8} L${width * 0.75} ${height * 0.55} L${width} ${height} Z" fill="hsl(${(hue + 180) % 360},30%,22%)"/>
    </svg>`,
  );
  const grain = await grainOf(width, height, sigma);
  return sharp(scene)
    .composite([{ input: grain, blend: 'soft-light' }])
    .removeAlpha()
    .withExif({
      IFD0: { Make: 'Obscura', Model: camera },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '48/1 51/1 30/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '2/1 17/1 40/1',
      },
    })
    .withMetadata({ orientation })
    .toFormat(format, format === 'jpeg' ? { quality: 92 } : {})
    .toBuffer();
}
