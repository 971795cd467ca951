import sharp from 'sharp';
import { concat, fromAscii, fromUint32le } from '@/lib/shared/media/bytes';
import { FRAME_HEADER_BYTES, readChunks, readFrameChunks } from '@/lib/shared/media/webp/read-chunks';
import { riffChunk } from '@/lib/shared/media/webp/riff-chunk';
import type { RiffChunk } from '@/lib/shared/media/webp/walk-webp';
import { makeImage } from '../make-images';
import { FORMS, lengthen, overwrite, type Planted } from './canary';

/** Chunks of the standard, of its drafts, of RIFF, and one that nobody knows. */
const TYPES = [
  ...['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP', 'EXIF', 'XMP ', 'FRGM', 'TILE', 'META', 'C2PA'],
  ...['LIST', 'INFO', 'JUNK', 'PAD ', 'fmt ', 'data', 'prVt'],
];
const LEADS = ['', 'Exif\0\0', 'MM\0*\0\0\0\x08\0\0', 'http://ns.adobe.com/xap/1.0/\0'];
/** Other bytes in place of pixels are other pixels. */
const PIXELS = ['VP8 ', 'VP8L', 'ALPH', 'ANMF'];

type Chunk = Readonly<{ type: string; content: Uint8Array }>;

/** WebP files with the canary in each place that the format has. */
export async function plantWebp(): Promise<readonly Planted[]> {
  const pixels = Buffer.from(Array.from({ length: 9 * 7 * 4 }, (_, index) => (index * 29) % 256));
  const image = sharp(pixels, { raw: { width: 9, height: 7, channels: 4 } });
  const bases: readonly (readonly [string, Uint8Array])[] = [
    ['lossy', new Uint8Array(await image.clone().removeAlpha().webp().toBuffer())],
    ['lossless', new Uint8Array(await image.clone().webp({ lossless: true }).toBuffer())],
    ['lossy with transparency', new Uint8Array(await image.clone().webp().toBuffer())],
    ['with a profile', await makeImage('image/webp', { width: 5, height: 3 })],
    ['animated', await makeImage('image/webp', { width: 5, height: 3, frames: 2 })],
  ];
  return bases.flatMap(([name, bytes]) =>
    plantInto(bytes).map((planted) => ({ ...planted, name: `${name}: ${planted.name}` })),
  );
}

function plantInto(bytes: Uint8Array): readonly Planted[] {
  const top = readChunks(bytes);
  const planted: Planted[] = FORMS.flatMap(([form, canary]) => [
    { name: `${form} behind the end`, bytes: concat([bytes, canary]) },
    {
      name: `${form} in place of the size`,
      bytes: concat([bytes.subarray(0, 4), canary, bytes.subarray(8)]),
    },
  ]);
  planted.push(...plantBetween(bytes, top, riff));
  for (const [index, frame] of top.entries()) {
    if (frame.type !== 'ANMF') continue;
    const header = bytes.subarray(frame.contentStart, frame.contentStart + FRAME_HEADER_BYTES);
    const [before, after] = [bytes.subarray(12, frame.start), bytes.subarray(frame.end)];
    const inside = plantBetween(bytes, readFrameChunks(bytes, frame), (parts) =>
      riff([before, riffChunk('ANMF', concat([header, ...parts])), after]),
    );
    planted.push(...inside.map((one) => ({ ...one, name: `frame ${index}: ${one.name}` })));
  }
  return planted;
}

function riff(parts: readonly Uint8Array[]): Uint8Array {
  const body = concat([fromAscii('WEBP'), ...parts]);
  return concat([fromAscii('RIFF'), fromUint32le(body.length), body]);
}

function plantBetween(
  bytes: Uint8Array,
  places: readonly RiffChunk[],
  join: (parts: readonly Uint8Array[]) => Uint8Array,
): readonly Planted[] {
  const chunks = places.map(({ type, contentStart, contentEnd }) => ({
    type,
    content: bytes.subarray(contentStart, contentEnd),
  }));
  const write = (all: readonly Chunk[]) => all.map(({ type, content }) => riffChunk(type, content));
  const planted: Planted[] = [];
  for (const [form, canary] of FORMS) {
    for (let index = 0; index <= chunks.length; index += 1) {
      const [before, after] = [write(chunks.slice(0, index)), write(chunks.slice(index))];
      const where = `before chunk ${index}, ${chunks[index]?.type ?? 'none'}`;
      planted.push({ name: `${form} bare ${where}`, bytes: join([...before, canary, ...after]) });
      for (const type of TYPES) {
        for (const lead of form === 'ASCII' ? LEADS : ['']) {
          const chunk = riffChunk(type, concat([fromAscii(lead), canary]));
          const name = `${form} as ${type} with ${JSON.stringify(lead)} ${where}`;
          planted.push({ name, bytes: join([...before, chunk, ...after]) });
        }
      }
      const chunk = chunks[index];
      if (chunk === undefined) continue;
      const longer = lengthen(chunk.content, canary).filter(
        ([place]) => place === 'behind' || !PIXELS.includes(chunk.type),
      );
      const other = PIXELS.includes(chunk.type) ? [] : overwrite(chunk.content, canary);
      for (const [place, content] of [...longer, ...other]) {
        const name = `${form} ${place} in chunk ${index}, ${chunk.type}`;
        planted.push({ name, bytes: join([...before, riffChunk(chunk.type, content), ...after.slice(1)]) });
      }
    }
  }
  return planted;
}
