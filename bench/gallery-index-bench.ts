import { indexPrefix, statesOfIndex, TAKEN_INDEX } from '@/lib/shared/keys/index-keys';
import type { Finding } from './finding';
import type { OpenGallery } from './gallery-bucket';
import { BENCH_ALBUM } from './gallery-index-keys';
import { readTimedPage } from './read-timed-page';
import { startListServer } from './start-list-server';
import { median } from './statistics';

const CALLS = 150;
/** Calls before, for compilers and caches. */
const WARM_UP = 100;

/** A first page by date taken, and one of a large album, each against the LISTs it needs, call by call in turn. */
export async function benchIndexes(gallery: OpenGallery): Promise<readonly Finding[]> {
  const listServer = await startListServer(gallery.bucketUrl);
  const pages = [
    {
      what: `A gallery page of 100 by date taken over ${gallery.count.toLocaleString('en')} images, the server's time`,
      path: '/api/images?state=private&order=taken&limit=100',
      prefixes: [indexPrefix(TAKEN_INDEX, 'private')],
    },
    {
      what: `A page of 100 of an album of ${gallery.inAlbum.toLocaleString('en')}, the server's time`,
      path: `/api/albums/${BENCH_ALBUM.album}/images?limit=100`,
      prefixes: statesOfIndex(BENCH_ALBUM).map((state) => indexPrefix(BENCH_ALBUM, state)),
    },
  ].map((page) => ({ ...page, pageMs: [] as number[], listMs: [] as number[] }));
  try {
    for (let call = 0; call < WARM_UP + CALLS; call += 1) {
      for (const { path, prefixes, pageMs, listMs } of pages) {
        // In turn also which of the two comes first: the second meets a bucket that is awake.
        const listFirst = call % 2 === 0 ? await listServer.timeList(prefixes) : undefined;
        const page = await readTimedPage(gallery, path);
        const list = listFirst ?? (await listServer.timeList(prefixes));
        if (call < WARM_UP) continue;
        pageMs.push(page);
        listMs.push(list);
      }
    }
  } finally {
    await listServer.close();
  }
  return pages.map(({ what, prefixes, pageMs, listMs }): Finding => {
    const [measured, against] = [median(pageMs), median(listMs)];
    return {
      what,
      measured: `${measured.toFixed(1)} ms`,
      against: `${against.toFixed(1)} ms for the ${prefixes.length === 1 ? 'LIST' : `${prefixes.length} LISTs`} it needs, by a server that does nothing else`,
      value: measured / against,
      limit: 1.3,
      unit: 'ratio',
    };
  });
}
