import type { Finding } from './finding';
import { type OpenGallery, openGallery } from './gallery-bucket';
import { benchIndexes } from './gallery-index-bench';
import { benchMoves } from './gallery-move-bench';
import { benchPages } from './gallery-page-bench';
import { benchRadosgw } from './gallery-radosgw-bench';
import { benchScroll } from './gallery-scroll-bench';
import { benchSearch } from './gallery-search-bench';
import { benchPublishing } from './publish-bench';

/** Measures the gallery's server over buckets of these many images, ascending, and how its page scrolls. `report` hears what is under way. */
export async function benchGallery(
  sizes: readonly number[],
  report: (line: string) => void,
): Promise<readonly Finding[]> {
  const galleries: OpenGallery[] = [];
  try {
    for (const [index, count] of sizes.entries()) {
      report(`Filling a bucket with ${count.toLocaleString('en')} images`);
      // The smallest is also the one whose images are moved.
      const hasImages = index === 0;
      const isIndexed = index === sizes.length - 1;
      const ports = { port: 3_291 + index, bucketPort: 9_291 + index };
      galleries.push(await openGallery({ count, ...ports, hasImages, isIndexed }));
    }
    const [smallest, largest] = [galleries[0], galleries.at(-1)];
    if (!smallest || !largest) return [];
    report('Reading pages');
    const pages = await benchPages(galleries);
    report('Reading pages by date taken and of an album');
    const indexes = await benchIndexes(largest);
    report('Searching');
    const search = await benchSearch(largest);
    report('Moving images');
    const moves = await benchMoves(smallest);
    const publishing = await benchPublishing();
    return [
      ...pages,
      ...indexes,
      ...publishing,
      search,
      ...(await benchRadosgw(report)),
      moves,
      ...(await benchScroll(report)),
    ];
  } finally {
    await Promise.all(galleries.map((gallery) => gallery.close()));
  }
}
