import { rmSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makePhoto } from '@/e2e/support/make-photo';

export type Photos = Readonly<{
  /** Paths of `count` photos, no two alike; made at the first call that needs them. */
  take(count: number): Promise<readonly string[]>;
  remove(): void;
}>;

/** Drawn and encoded; a photo more is one of these with its contrast changed. */
const DRAWN = 24;

/** Photos of 12 megapixels, every eighth of 24, in a folder of their own. */
export async function createPhotos(report: (line: string) => void): Promise<Photos> {
  const directory = await mkdtemp(join(tmpdir(), 'sluice-photos-'));
  const made: string[] = [];
  const remove = () => rmSync(directory, { recursive: true, force: true });
  // A gigabyte is not left behind when the bench is stopped.
  process.once('exit', remove);
  return {
    async take(count) {
      if (made.length < count) report(`Making ${count - made.length} photos`);
      while (made.length < count) {
        const index = made.length;
        const path = join(directory, `photo-${index}.jpg`);
        await writeFile(path, await bytesOf(index, made[index % DRAWN]));
        made.push(path);
      }
      return made.slice(0, count);
    },
    remove,
  };
}

async function bytesOf(index: number, drawn: string | undefined): Promise<Buffer> {
  if (drawn) return withOtherContrast(await readFile(drawn), Math.floor(index / DRAWN));
  const size = index % 8 === 7 ? { width: 6_000, height: 4_000 } : { width: 4_000, height: 3_000 };
  return makePhoto({ ...size, seed: index });
}

/**
 * The same scan under another first quantisation table: other pixels at any scale, for the price of a copy. The second to
 * fourth coefficients are the coarsest detail of a block.
 */
function withOtherContrast(photo: Buffer, variant: number): Buffer {
  const table = photo.indexOf(Buffer.from([0xff, 0xdb]));
  if (table < 0) throw new Error('The photo has no quantisation table.');
  // Marker, length, then precision and number of the table, then its coefficients.
  const coefficient = table + 5 + 1 + (variant % 3);
  const changed = Buffer.from(photo);
  changed[coefficient] = (changed[coefficient] ?? 0) + 1 + Math.floor(variant / 3);
  return changed;
}
