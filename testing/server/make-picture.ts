import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

export type PictureOptions = Readonly<{
  format: 'jpeg' | 'png' | 'webp' | 'avif' | 'gif';
  /** In pixels; default 64 by 48. */
  width?: number;
  height?: number;
  /** Pictures of another seed have other bytes. */
  seed?: number;
  /** Planted in the metadata, with a GPS position. */
  camera?: string;
}>;

/** A picture of noise, made by code: no test depends on a file. */
export async function makePicture(options: PictureOptions): Promise<Buffer> {
  const { format, width = 64, height = 48, seed = 1, camera } = options;
  const image = sharp(noise(width, height, seed), { raw: { width, height, channels: 3 } });
  if (camera !== undefined) {
    image.withExif({
      IFD0: { Model: camera },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '48/1 51/1 30/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '2/1 17/1 40/1',
      },
    });
  }
  return image.toFormat(format).toBuffer();
}

/** Two frames of 40 by 30 pixels. */
export async function makeAnimation(format: 'gif' | 'webp' | 'png'): Promise<Buffer> {
  const [width, height] = [40, 30];
  if (format === 'png') return makeApng(width, height);
  return sharp(noise(width, height * 2, 7), {
    raw: { width, height: height * 2, channels: 3, pageHeight: height },
  })
    .toFormat(format, format === 'webp' ? { quality: 90 } : {})
    .toBuffer();
}

/** Pixels that look like none of another seed: xorshift32. */
function noise(width: number, height: number, seed: number): Buffer {
  const pixels = Buffer.alloc(width * height * 3);
  let state = seed * 2_654_435_761 || 1;
  for (let at = 0; at < pixels.length; at += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    pixels[at] = state & 0xff;
  }
  return pixels;
}

/** The default image is the first frame; the second is an fdAT. */
function makeApng(width: number, height: number): Buffer {
  const header = Buffer.from([0, 0, 0, width, 0, 0, 0, height, 8, 2, 0, 0, 0]);
  const picture = (seed: number) => {
    const pixels = noise(width, height, seed);
    const rows = Array.from({ length: height }, (_, row) => [
      Buffer.of(0),
      pixels.subarray(row * width * 3, (row + 1) * width * 3),
    ]);
    return deflateSync(Buffer.concat(rows.flat()));
  };
  const control = (sequence: number) => {
    const data = Buffer.alloc(26);
    data.writeUInt32BE(sequence, 0);
    data.writeUInt32BE(width, 4);
    data.writeUInt32BE(height, 8);
    data.writeUInt16BE(1, 20);
    data.writeUInt16BE(10, 22);
    return data;
  };
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0])),
    chunk('fcTL', control(0)),
    chunk('IDAT', picture(1)),
    chunk('fcTL', control(1)),
    chunk('fdAT', Buffer.concat([Buffer.from([0, 0, 0, 2]), picture(2)])),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, check]);
}
