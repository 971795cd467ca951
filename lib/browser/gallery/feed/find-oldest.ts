import { dateOfId } from '@/lib/shared/keys/image-id';
import type { ReadPage } from './read-newer';

const DAY_MS = 86_400_000;

/** When the oldest image was uploaded, to a day; a dozen pages of one image at most. Null for an empty list. */
export async function findOldest(read: ReadPage, nowMs: number): Promise<number | null> {
  let empty = 0;
  let oldest: number | null = null;
  let probe = nowMs + DAY_MS;
  for (;;) {
    const { images } = await read({ before: new Date(probe).toISOString(), limit: 1 });
    const [image] = images;
    if (image === undefined) empty = probe;
    else oldest = dateOfId(image.id).getTime();
    if (oldest === null || oldest - empty <= DAY_MS) return oldest;
    probe = Math.floor((empty + oldest) / 2);
  }
}
