import { parseTimeZone } from '@/lib/shared/calendar/parse-time-zone';
import { TIME_ZONE_COOKIE } from '@/lib/shared/calendar/time-zone-cookie';
import { hasFilters, parseFilters } from '@/lib/shared/gallery/gallery-filters';
import { type GalleryOrder, isPaged, parseGalleryOrder } from '@/lib/shared/gallery/gallery-order';
import { apiState, type GalleryState, parseGalleryState } from '@/lib/shared/gallery/gallery-state';
import { type PageStart, startAt } from '@/lib/shared/gallery/page-start';
import type { WaitingCount } from '@/lib/shared/gallery/waiting-count';
import { isImageId } from '@/lib/shared/keys/image-id';
import { idOfPosition } from '@/lib/shared/keys/index-order';
import type { PurgeTruth } from '@/lib/shared/purge-truth';
import { parseThumbnailMode, THUMBNAIL_MODE_COOKIE, type ThumbnailMode } from '@/lib/shared/thumbnail-mode';
import type { ImagePage } from '@/lib/shared/wire';
import { countWaiting } from '../images/count-waiting';
import { listImages } from '../images/list-images';
import type { Needs } from '../needs';

/** The first view of the gallery, for a person who may see it. */
export type GalleryPage = Readonly<{
  state: GalleryState;
  order: GalleryOrder;
  /** Null for a search, and for an order in which the browser sorts: it reads those. */
  first: ImagePage | null;
  /** That page begins in the middle of the list. */
  hasNewer: boolean;
  timeZone: string;
  /** Milliseconds since 1970: both sides must mean the same by today. */
  nowMs: number;
  purgeTruth: PurgeTruth;
  waiting: WaitingCount | null;
  thumbnailMode: ThumbnailMode;
}>;

/** The address and the cookies of the visitor. */
export type GalleryVisitor = Readonly<{
  params: Readonly<Record<string, string | string[] | undefined>>;
  cookie: (name: string) => string | undefined;
}>;

/** Reads the first page of the gallery as an address asks for it. Throws the bucket's `StorageError`. */
export async function readGalleryPage(
  services: Parameters<typeof listImages>[0] & Parameters<typeof countWaiting>[0] & Needs<'deletion'>,
  { params, cookie }: GalleryVisitor,
): Promise<GalleryPage> {
  const state = parseGalleryState(params.state);
  const one = (name: string) => (typeof params[name] === 'string' ? params[name] : null);
  const at = one('at');
  const order = parseGalleryOrder(params.order);
  // Begins with the very image, in the middle of the list.
  const start = at === null ? null : startOf(order, at);
  const isSearch = hasFilters(parseFilters({ get: one }));
  const [first, purgeTruth, waiting] = await Promise.all([
    isSearch || !isPaged(order) ? null : listImages(services, { state: apiState(state), order, ...start }),
    // Photos are deleted permanently from the trash only.
    state === 'trash' ? services.deletion.purgeTruth() : { isUnknown: true as const },
    countWaiting(services),
  ]);
  return {
    ...{ state, order, first, hasNewer: start !== null, purgeTruth, waiting },
    timeZone: parseTimeZone(cookie(TIME_ZONE_COOKIE)),
    nowMs: Date.now(),
    thumbnailMode: parseThumbnailMode(cookie(THUMBNAIL_MODE_COOKIE)),
  };
}

/** The page of a place that an address names; null for what is none in this order. */
function startOf(order: GalleryOrder, at: string): PageStart | null {
  if (order === 'taken') return idOfPosition(at) === null ? null : { from: at };
  return order === 'uploaded' && isImageId(at) ? startAt(at) : null;
}
