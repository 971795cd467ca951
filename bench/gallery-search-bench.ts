import type { Finding } from './finding';
import type { OpenGallery } from './gallery-bucket';
import { searchForOne } from './search-for-one';
import { median, timeMs } from './statistics';

const RUNS = 5;
const ROWS_A_SECOND = 200_000;

/** A search that has to read every row: one image has the name. */
export async function benchSearch(gallery: OpenGallery): Promise<Finding> {
  await searchForOne(gallery);
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) times.push(await timeMs(() => searchForOne(gallery)));
  const ms = median(times);
  const rows = gallery.count.toLocaleString('en');
  return {
    what: `A search through ${rows} images`,
    measured: `${Math.round((gallery.count / ms) * 1_000).toLocaleString('en')} rows/s`,
    against: `${ROWS_A_SECOND.toLocaleString('en')} rows/s`,
    value: ms,
    limit: (gallery.count / ROWS_A_SECOND) * 1_000,
    unit: 'ms',
  };
}
