import sharp from 'sharp';
import { box } from '@/testing/media/make-heif';
import { makeGif, makePng, makeWebp } from '@/testing/media/make-structures';

/** A file that is made to cost more than it looks. */
export type HostileFile = Readonly<{ name: string; bytes: Uint8Array }>;

const FRAMES = 50_000;
const TEN_MEGABYTES = 10_000_000;

/** One of each kind, at most 10 MB: repeated scans, endless frames, few bytes that are many pixels, containers without end. */
export async function makeHostileFiles(): Promise<readonly HostileFile[]> {
  const many = { width: 8, height: 8, frames: FRAMES };
  return [
    { name: 'scans.jpg', bytes: await repeatedScans(3_000) },
    { name: 'frames.png', bytes: makePng(many) },
    { name: 'frames.gif', bytes: makeGif(many) },
    { name: 'frames.webp', bytes: makeWebp(many) },
    { name: 'pixels.avif', bytes: await flat(9_900).avif({ effort: 0 }).toBuffer() },
    { name: 'pixels.png', bytes: await flat(9_900).png().toBuffer() },
    { name: 'boxes.avif', bytes: emptyBoxes() },
    { name: 'chunks.png', bytes: await emptyChunks() },
  ];
}

function flat(side: number) {
  return sharp({ create: { width: side, height: side, channels: 3, background: '#357' } });
}

/** A progressive JPEG whose last scan comes again and again. */
async function repeatedScans(times: number): Promise<Uint8Array> {
  const bytes = await flat(8_192).jpeg({ progressive: true }).toBuffer();
  const scan = bytes.subarray(bytes.lastIndexOf(Buffer.of(0xff, 0xda)), -2);
  return Buffer.concat([bytes.subarray(0, -2), ...Array<Buffer>(times).fill(scan), bytes.subarray(-2)]);
}

function emptyBoxes(): Uint8Array {
  const empty = Buffer.from(box('free'));
  const start = Buffer.from(box('ftyp', 'avif\0\0\0\0avifmif1'));
  return Buffer.concat([start, Buffer.alloc(TEN_MEGABYTES, empty)]);
}

async function emptyChunks(): Promise<Uint8Array> {
  const bytes = await flat(8).png().toBuffer();
  // Length 0, type `teXt`, checksum: wrong, but nobody gets so far.
  const chunk = Buffer.concat([Buffer.alloc(4), Buffer.from('teXt'), Buffer.alloc(4)]);
  return Buffer.concat([bytes.subarray(0, 33), Buffer.alloc(TEN_MEGABYTES - 200, chunk), bytes.subarray(33)]);
}
