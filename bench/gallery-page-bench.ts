import type { Finding } from './finding';
import type { OpenGallery } from './gallery-bucket';
import { readTimedPage } from './read-timed-page';
import { startListServer } from './start-list-server';
import { median, timeMs } from './statistics';

const CALLS = 150;
/** Calls before, for compilers and caches. */
const WARM_UP = 100;

/**
 * A first page against the LIST it needs, over buckets of several sizes, and jumps into the largest: all call by call in turn, so
 * that whatever else the machine does meets each alike. The server's time is from the moment a request reaches our code until the
 * answer is ready, as the server tells; the LIST's is measured the same way, by a server that does nothing else.
 */
export async function benchPages(galleries: readonly OpenGallery[]): Promise<readonly Finding[]> {
  const smallest = galleries[0];
  const largest = galleries.at(-1);
  if (!smallest || !largest) throw new Error('No gallery was opened.');
  const listServer = await startListServer(largest.bucketUrl);
  const first = galleries.map((): number[] => []);
  const figures = { list: [], jump: [], fresh: [], trip: [], empty: [] } as Record<string, number[]>;
  try {
    for (let call = 0; call < WARM_UP + CALLS; call += 1) {
      const pages: number[] = [];
      // In turn also which of the two comes first: the second meets a bucket that is awake.
      const listFirst = call % 2 === 0 ? await listServer.timeList() : undefined;
      let pageMs = 0;
      const trip = await timeMs(async () => {
        pageMs = await readPage(largest, '');
      });
      const list = listFirst ?? (await listServer.timeList());
      for (const gallery of galleries) pages.push(gallery === largest ? pageMs : await readPage(gallery, ''));
      const jump = await readPage(largest, `&before=${middleOf(largest).toISOString()}`);
      const fresh = await readPage(largest, `&before=${anyDateOf(largest).toISOString()}`);
      const empty = await timeMs(() => readNothing(largest));
      if (call < WARM_UP) continue;
      for (const [index, ms] of pages.entries()) first[index]?.push(ms);
      for (const [name, ms] of Object.entries({ list, jump, fresh, trip, empty })) figures[name]?.push(ms);
    }
  } finally {
    await listServer.close();
  }
  const medianOf = (name: string) => median(figures[name] ?? []);
  const firstMs = first.map(median);
  const [smallMs = Number.NaN] = firstMs;
  const largeMs = firstMs.at(-1) ?? Number.NaN;
  const size = (gallery: OpenGallery) => gallery.count.toLocaleString('en');
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  return [
    {
      what: `A gallery page of 100 over ${size(largest)} images, the server's time`,
      measured: ms(largeMs),
      against: `${ms(medianOf('list'))} for the LIST it needs, by a server that does nothing else`,
      value: largeMs / medianOf('list'),
      limit: 1.3,
      unit: 'ratio',
    },
    {
      what: `The same over ${galleries.map(size).join(', ')}`,
      measured: firstMs.map(ms).join(', '),
      against: 'the smallest',
      value: Math.max(...firstMs) / smallMs,
      limit: 1.2,
      unit: 'ratio',
    },
    {
      what: `A jump to the middle of ${size(largest)}`,
      measured: ms(medianOf('jump')),
      against: `${ms(largeMs)} for a first page`,
      value: medianOf('jump') / largeMs,
      limit: 1.2,
      unit: 'ratio',
    },
    {
      what: 'A jump to where nobody was before: every row is read and every address signed anew',
      measured: ms(medianOf('fresh')),
      against: `${ms(largeMs)} for a first page`,
      value: medianOf('fresh') / largeMs,
      unit: 'ratio',
    },
    {
      what: 'A first page from request to parsed answer, Next.js and both ends of HTTP included',
      measured: ms(medianOf('trip')),
      against: `${ms(medianOf('empty'))} for a refusal by the same server, which asks the bucket nothing`,
      value: medianOf('trip'),
      unit: 'ms',
    },
  ];
}

function middleOf({ newest, oldest }: OpenGallery): Date {
  return new Date((newest.getTime() + oldest.getTime()) / 2);
}

/** A date with at least a page of images before it. */
function anyDateOf({ newest, oldest }: OpenGallery): Date {
  return new Date(oldest.getTime() + (0.2 + 0.8 * Math.random()) * (newest.getTime() - oldest.getTime()));
}

function readPage(gallery: OpenGallery, more: string): Promise<number> {
  return readTimedPage(gallery, `/api/images?state=private&limit=100${more}`);
}

async function readNothing({ url, cookie }: OpenGallery): Promise<void> {
  const response = await fetch(`${url}/api/nothing`, { headers: { cookie, 'accept-encoding': 'identity' } });
  await response.text();
  if (response.status !== 404) throw new Error(`A call of nothing answered ${response.status}.`);
}
