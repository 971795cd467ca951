import type { SearchEvent } from '@/lib/shared/wire';
import type { Finding } from './finding';
import type { OpenGallery } from './gallery-bucket';
import { median, timeMs } from './statistics';

const RUNS = 5;
const ROWS_A_SECOND = 200_000;

/** A search that has to read every row: one image has the name. */
export async function benchSearch(gallery: OpenGallery): Promise<Finding> {
  await search(gallery);
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) times.push(await timeMs(() => search(gallery)));
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

async function search({ url, cookie, count }: OpenGallery): Promise<void> {
  const name = `IMG_${Math.floor(count / 3)}.jpg`;
  const response = await fetch(`${url}/api/images/search?state=private&fields=id&q=${name}`, {
    headers: { cookie },
  });
  const last = (await response.text()).trim().split('\n').at(-1) ?? '';
  const event = JSON.parse(last) as SearchEvent;
  if (event.kind !== 'end' || event.scanned !== count || event.matched !== 1)
    throw new Error(`The search ended with ${last}`);
}
