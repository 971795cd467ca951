import sharp from 'sharp';

/** RGBA pixels, every frame of an animation below the one before. */
export type Pixels = Readonly<{ data: Uint8Array; width: number; height: number }>;

/** Sides of the tiles that are compared. */
const TILE = 8;
/** Levels of 256 by which the channels of a tile may differ on average. */
const TOLERANCE = 6;

/** As a browser draws it, which forgives; as a strict decoder does, which throws. */
export async function drawPixels(bytes: Uint8Array, failOn: 'none' | 'warning'): Promise<Pixels> {
  const { data, info } = await sharp(bytes, { failOn, pages: -1 })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** The share of tiles that two pictures have in common; 0 where they are not of one size. */
export function sameShare(a: Pixels, b: Pixels): number {
  const { width, height } = a;
  if (width !== b.width || height !== b.height) return 0;
  const columns = Math.ceil(width / TILE);
  const differences = new Float64Array(columns * Math.ceil(height / TILE));
  const counts = new Float64Array(differences.length);
  for (let at = 0; at < a.data.length; at += 1) {
    const pixel = at >> 2;
    const tile = Math.floor(Math.floor(pixel / width) / TILE) * columns + Math.floor((pixel % width) / TILE);
    differences[tile] = (differences[tile] ?? 0) + Math.abs((a.data[at] ?? 0) - (b.data[at] ?? 0));
    counts[tile] = (counts[tile] ?? 0) + 1;
  }
  const same = differences.filter((sum, tile) => sum <= TOLERANCE * (counts[tile] ?? 0));
  return same.length / differences.length;
}
