import { thumbsPrefix } from '@/lib/shared/keys/object-keys';
import type { Finding } from './finding';
import type { OpenGallery } from './gallery-bucket';
import { median, timeMs } from './statistics';

const CALLS = 150;
/** Calls before, for compilers and caches. */
const WARM_UP = 30;
const PAGE = 100;

/**
 * A first page against the LIST it needs, over buckets of several sizes, and a jump to the middle of the largest: all call by
 * call in turn, so that whatever else the machine does meets each alike.
 */
export async function benchPages(galleries: readonly OpenGallery[]): Promise<readonly Finding[]> {
  const smallest = galleries[0];
  const largest = galleries.at(-1);
  if (!smallest || !largest) throw new Error('No gallery was opened.');
  const first = galleries.map((): number[] => []);
  const lists: number[] = [];
  const jumps: number[] = [];
  for (let call = 0; call < WARM_UP + CALLS; call += 1) {
    const pages: number[] = [];
    for (const gallery of galleries) pages.push(await timeMs(() => readPage(gallery, '')));
    const list = await timeMs(() => readList(largest));
    const jump = await timeMs(() => readPage(largest, `&before=${middleOf(largest).toISOString()}`));
    if (call < WARM_UP) continue;
    for (const [index, ms] of pages.entries()) first[index]?.push(ms);
    lists.push(list);
    jumps.push(jump);
  }
  const firstMs = first.map(median);
  const [smallMs = Number.NaN] = firstMs;
  const largeMs = firstMs.at(-1) ?? Number.NaN;
  const listMs = median(lists);
  const jumpMs = median(jumps);
  const size = (gallery: OpenGallery) => gallery.count.toLocaleString('en');
  return [
    {
      what: `A gallery page of 100 over ${size(largest)} images`,
      measured: `${largeMs.toFixed(1)} ms`,
      against: `${listMs.toFixed(1)} ms for the LIST it needs`,
      value: largeMs / listMs,
      limit: 1.3,
      unit: 'ratio',
    },
    {
      what: `The same over ${galleries.map(size).join(', ')}`,
      measured: firstMs.map((ms) => `${ms.toFixed(1)} ms`).join(', '),
      against: 'the smallest',
      value: Math.max(...firstMs) / smallMs,
      limit: 1.2,
      unit: 'ratio',
    },
    {
      what: `A jump to the middle of ${size(largest)}`,
      measured: `${jumpMs.toFixed(1)} ms`,
      against: `${largeMs.toFixed(1)} ms for a first page`,
      value: jumpMs / largeMs,
      limit: 1.2,
      unit: 'ratio',
    },
  ];
}

function middleOf({ newest, oldest }: OpenGallery): Date {
  return new Date((newest.getTime() + oldest.getTime()) / 2);
}

async function readPage({ url, cookie }: OpenGallery, more: string): Promise<void> {
  const response = await fetch(`${url}/api/images?state=private&limit=${PAGE}${more}`, {
    // As the LIST comes: uncompressed.
    headers: { cookie, 'accept-encoding': 'identity' },
  });
  const { images } = (await response.json()) as { images: unknown[] };
  if (images.length !== PAGE) throw new Error(`The page has ${images.length} images.`);
}

/** As many keys as the page asks for: two more tell whether there is another page. */
async function readList({ storage }: OpenGallery): Promise<void> {
  const { objects } = await storage.list({ prefix: thumbsPrefix('private'), limit: PAGE + 2 });
  if (objects.length !== PAGE + 2) throw new Error(`The LIST has ${objects.length} keys.`);
}
