import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { GalleryView } from './gallery-of';

/** The problem with the gallery: each file has to be there exactly once, with the bytes that were prepared. Empty when nothing is. */
export async function judge(gallery: GalleryView, paths: readonly string[]): Promise<readonly string[]> {
  const images = await gallery.list();
  const problems: string[] = [];
  for (const path of paths) {
    const name = basename(path);
    const mine = images.filter((image) => image.name === name);
    if (mine.length !== 1) problems.push(`${name} is in the gallery ${mine.length} times.`);
    // The files are sent as they are: they are small, well compressed, and carry no metadata.
    const expected = createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
    for (const image of mine) {
      if ((await gallery.hashOf(image)) !== expected) problems.push(`${name} was stored with other bytes.`);
    }
  }
  if (images.length > paths.length) problems.push(`The gallery holds ${images.length} images.`);
  return problems;
}
