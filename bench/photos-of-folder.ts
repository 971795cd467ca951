import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Photos } from './photos';

/**
 * Photos of cameras, all of them JPEG, by the names that drawn ones have. Noise is drawn into those, of which no encoder makes less: what WebP
 * saves is seen with real ones only. `take` throws where there are fewer.
 */
export async function photosOfFolder(folder: string): Promise<Photos> {
  const names = (await readdir(folder)).sort();
  const directory = await mkdtemp(join(tmpdir(), 'sluice-photos-'));
  const paths = await Promise.all(
    names.map(async (name, index) => {
      const path = join(directory, `photo-${index}.jpg`);
      await copyFile(join(folder, name), path);
      return path;
    }),
  );
  return {
    async take(count) {
      if (count > paths.length)
        throw new Error(`${folder} has ${paths.length} photos. Choose so many or fewer.`);
      return paths.slice(0, count);
    },
    remove: () => void rm(directory, { recursive: true, force: true }),
  };
}
