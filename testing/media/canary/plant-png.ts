import { deflateSync, inflateSync } from 'node:zlib';
import sharp from 'sharp';
import { concat, fromAscii } from '@/lib/shared/media/bytes';
import { pngChunk } from '@/lib/shared/media/png/png-chunk';
import { readChunks } from '@/lib/shared/media/png/read-chunks';
import { makeImage } from '../make-images';
import { makePng } from '../make-structures';
import { CANARY, FORMS, lengthen, overwrite, type Planted } from './canary';

/** Chunks of the standard, of its extensions, of programs, and two that nobody knows. */
const TYPES = [
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'mDCV', 'mDCv'],
  ...['cLLI', 'cLLi', 'tEXt', 'zTXt', 'iTXt', 'bKGD', 'hIST', 'pHYs', 'sPLT', 'eXIf', 'tIME', 'acTL', 'fcTL'],
  ...['fdAT', 'oFFs', 'pCAL', 'sCAL', 'gIFg', 'gIFx', 'gIFt', 'sTER', 'dSIG', 'caBX', 'iDOT', 'vpAg', 'zxIf'],
  ...['CgBI', 'JDAT', 'MHDR', 'prVt', 'prVT'],
];
/** The fields that a chunk may have before its text: keyword, flags, language. */
const LEADS = [
  '',
  'Comment\0',
  'Comment\0\0',
  'XML:com.adobe.xmp\0\0\0\0\0',
  'icc\0\0',
  'II*\0\x08\0\0\0\0\0',
  '\0\0\0\0',
];
const SIGNATURE_BYTES = 8;

type Chunk = Readonly<{ type: string; content: Uint8Array }>;

/** PNG files with the canary in each place that the format has. */
export async function plantPng(): Promise<readonly Planted[]> {
  const pixels = Buffer.from(Array.from({ length: 9 * 7 * 3 }, (_, index) => (index * 29) % 256));
  const image = sharp(pixels, { raw: { width: 9, height: 7, channels: 3 } });
  const bases: readonly (readonly [string, Uint8Array])[] = [
    ['grey', makePng({ width: 3, height: 2, frames: 1 })],
    ['animated', makePng({ width: 3, height: 2, frames: 3 })],
    ['animated beside its picture', makePng({ width: 3, height: 2, frames: 2, isDefaultHidden: true })],
    ['interlaced', new Uint8Array(await image.clone().png({ progressive: true }).toBuffer())],
    ['of a palette', new Uint8Array(await image.clone().png({ palette: true, colours: 8 }).toBuffer())],
    ['with a profile', await makeImage('image/png', { width: 5, height: 3 })],
  ];
  return bases.flatMap(([name, bytes]) =>
    plantInto(bytes).map((planted) => ({ ...planted, name: `${name}: ${planted.name}` })),
  );
}

function plantInto(bytes: Uint8Array): readonly Planted[] {
  const signature = bytes.subarray(0, SIGNATURE_BYTES);
  const chunks = readChunks(bytes).chunks.map(({ type, contentStart, contentEnd }) => ({
    type,
    content: bytes.subarray(contentStart, contentEnd),
  }));
  const whole = (parts: readonly (Chunk | Uint8Array)[]) =>
    concat([
      signature,
      ...parts.map((part) => (part instanceof Uint8Array ? part : pngChunk(part.type, part.content))),
    ]);
  // A palette before the picture's own one would be its colours.
  const hasPalette = chunks.some(({ type }) => type === 'PLTE');
  const planted: Planted[] = [];
  for (const [form, canary] of FORMS) {
    planted.push({ name: `${form} behind the end`, bytes: concat([bytes, canary]) });
    for (let index = 0; index <= chunks.length; index += 1) {
      const [before, after] = [chunks.slice(0, index), chunks.slice(index)];
      const where = `before chunk ${index}, ${after[0]?.type ?? 'none'}`;
      planted.push({ name: `${form} bare ${where}`, bytes: whole([...before, canary, ...after]) });
      for (const type of TYPES.filter((one) => one !== 'PLTE' || !hasPalette)) {
        for (const lead of form === 'ASCII' ? LEADS : ['']) {
          const content = concat([fromAscii(lead), canary]);
          planted.push({
            name: `${form} as ${type} with ${JSON.stringify(lead)} ${where}`,
            bytes: whole([...before, { type, content }, ...after]),
          });
        }
      }
      const [chunk, ...rest] = after;
      if (chunk === undefined) continue;
      const variants = [...lengthen(chunk.content, canary), ...overwriteUnlessPixels(chunk, canary)];
      for (const [place, content] of [...variants, ...inStream(chunk, canary)]) {
        planted.push({
          name: `${form} ${place} in chunk ${index}, ${chunk.type}`,
          bytes: whole([...before, { ...chunk, content }, ...rest]),
        });
      }
    }
  }
  return planted;
}

/** Other bytes in place of pixels, and of colours that pixels have, are another picture. */
function overwriteUnlessPixels({ type, content }: Chunk, canary: Uint8Array) {
  return ['PLTE', 'IDAT', 'fdAT'].includes(type) ? [] : overwrite(content, canary);
}

/** In the compressed data of a chunk, between its blocks, and as a block that holds nothing else. */
function inStream({ type, content }: Chunk, canary: Uint8Array): readonly (readonly [string, Uint8Array])[] {
  const lead = type === 'fdAT' ? 4 : type === 'iCCP' ? content.indexOf(0) + 2 : 0;
  if (!['IDAT', 'fdAT', 'iCCP'].includes(type)) return [];
  const data = new Uint8Array(inflateSync(content.subarray(lead)));
  const start = content.subarray(0, lead);
  const streams: (readonly [string, Uint8Array])[] = [
    ['behind the data, compressed', new Uint8Array(deflateSync(concat([data, canary])))],
    ['before the data, compressed', new Uint8Array(deflateSync(concat([canary, data])))],
    ['behind the data, stored', new Uint8Array(deflateSync(concat([data, canary]), { level: 0 }))],
    ['in a second stream', concat([content.subarray(lead), new Uint8Array(deflateSync(canary))])],
  ];
  const named: readonly (readonly [string, Uint8Array])[] =
    type === 'iCCP' ? [['as a name', concat([fromAscii(`${CANARY}\0\0`), content.subarray(lead)])]] : [];
  return [...streams.map(([place, stream]) => [place, concat([start, stream])] as const), ...named];
}
