import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

/**
 * Small pictures, each of its own bytes, that are sent as they are: there is nothing to make smaller and no metadata.
 * Returns their paths. `seed` makes other pictures.
 */
export async function writeManyFiles(
  directory: string,
  count: number,
  { seed = 0, side = 48 }: Readonly<{ seed?: number; side?: number }> = {},
): Promise<readonly string[]> {
  await mkdir(directory, { recursive: true });
  const paths: string[] = [];
  let state = seed * 2_654_435_761 + 1;
  const noise = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  };
  for (let i = 0; i < count; i += 1) {
    const pixels = Uint8Array.from({ length: side * side * 3 }, noise);
    const path = join(directory, `many-${String(i).padStart(4, '0')}.jpg`);
    await writeFile(
      path,
      await sharp(pixels, { raw: { width: side, height: side, channels: 3 } })
        .jpeg()
        .toBuffer(),
    );
    paths.push(path);
  }
  return paths;
}
