import sharp from 'sharp';
import { fromAscii, uint32 } from '@/lib/shared/media/bytes';
import { stripAvif } from '@/lib/shared/media/heif/strip-avif';
import { type WrittenItem, writeAvif } from '@/lib/shared/media/heif/write-avif';
import { fromUint16s, fromUint32s, writeBox } from '@/lib/shared/media/heif/write-boxes';
import { nodeAt, readTree } from './box-tree';
import { makeAv1 } from './make-av1';

const ALPHA = '\0\0\0\0urn:mpeg:mpegB:cicp:systems:auxiliary:alpha\0';

/** Coded pictures of 64 by 64 pixels, in colour or in grey, by the library. */
export async function codePicture(seed: number, isGrey = false): Promise<Uint8Array> {
  const pixels = Uint8Array.from(
    { length: 64 * 64 * 3 },
    (_, index) => (index * seed + (index >> 6) * 3) % 256,
  );
  const image = sharp(pixels, { raw: { width: 64, height: 64, channels: 3 } });
  const coded = isGrey ? image.toColourspace('b-w') : image;
  const bytes = stripAvif(new Uint8Array(await coded.avif({ effort: 0, quality: 60 }).toBuffer()));
  const nodes = readTree(bytes);
  const iloc = nodeAt(nodes, ['meta', 'iloc']).head;
  const [start, length] = [uint32(iloc, 14), uint32(iloc, 18)];
  return bytes.slice(start, start + length);
}

/** A property that readers may do without, and one that they may not. */
export const property = (type: string, ...content: Uint8Array[]) => ({
  box: writeBox(type, ...content),
  isEssential: false,
});
export const essential = (type: string, ...content: Uint8Array[]) => ({
  box: writeBox(type, ...content),
  isEssential: true,
});

/** How the library codes colours, and grey. */
const COLOURS = essential('av1C', Uint8Array.of(0x81, 0x20, 0x02, 0));
const GREY = essential('av1C', Uint8Array.of(0x81, 0x00, 0x1c, 0));
const size = (width: number, height: number) => property('ispe', fromUint32s(0, width, height));
const SHOWN = [
  property('pixi', Uint8Array.of(0, 0, 0, 0, 3, 8, 8, 8)),
  property('colr', fromAscii('nclx\0\x01\0\x0d\0\x06\x80')),
  property('pasp', fromUint32s(1, 1)),
  property('clli', fromUint16s(1_000, 400)),
  essential('clap', fromUint32s(100, 1, 60, 1, -14, 2, 0, 2)),
  essential('irot', Uint8Array.of(1)),
  essential('imir', Uint8Array.of(1)),
];

/** Two tiles beside each other, cropped, turned and mirrored, with an alpha in two tiles of its own: 60 by 100 pixels. */
export async function makeGridAvif(): Promise<Uint8Array> {
  const tile = (data: Uint8Array, av1C: typeof COLOURS): WrittenItem => ({
    ...{ type: 'av01', isHidden: true, references: [], data },
    properties: [av1C, size(64, 64)],
  });
  const grid = () => Uint8Array.of(0, 0, 0, 1, 0, 128, 0, 64);
  return writeAvif([
    {
      ...{ type: 'grid', isHidden: false, data: grid() },
      properties: [size(128, 64), ...SHOWN],
      references: [
        ['dimg', [2, 3]],
        ['prem', [4]],
      ],
    },
    tile(await codePicture(29), COLOURS),
    tile(await codePicture(31), COLOURS),
    {
      ...{ type: 'grid', isHidden: false, data: grid() },
      properties: [size(128, 64), property('auxC', fromAscii(ALPHA)), ...SHOWN.slice(4)],
      references: [
        ['dimg', [5, 6]],
        ['auxl', [1]],
      ],
    },
    tile(await codePicture(37, true), GREY),
    tile(await codePicture(41, true), GREY),
  ]);
}

type Sides = Readonly<{ width: number; height: number; isGrey?: boolean }>;

/** A picture and its alpha of any size, whose headers alone are real. */
export function makeWithAlpha(picture: Sides, alpha: Sides): Uint8Array {
  const item = (sides: Sides, ...properties: (typeof COLOURS)[]) => ({
    ...{ type: 'av01' as const, isHidden: false, data: fromAscii(makeAv1(sides)) },
    properties: [sides.isGrey ? GREY : COLOURS, size(sides.width, sides.height), ...properties],
  });
  return writeAvif([
    { ...item(picture), references: [] },
    { ...item(alpha, property('auxC', fromAscii(ALPHA))), references: [['auxl', [1]]] },
  ]);
}
