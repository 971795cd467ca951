import { type GalleryState, isShownIn } from '@/lib/shared/gallery/gallery-state';
import type { ImageItem } from '@/lib/shared/wire';
import type { PhotoAddress } from '../address/create-photo-address';
import type { GalleryApi } from '../api/create-gallery-api';
import { isPhotoGone } from '../api/gallery-api-error';
import type { Feed } from '../feed/feed';
import type { Fate } from './photo-gone';

/** The photo that is open large, and its neighbours in the list. */
export type OpenPhoto = Readonly<{
  image: ImageItem;
  /** Undefined where there is none, and for one that is on the list and not here yet. */
  newer: ImageItem | undefined;
  older: ImageItem | undefined;
  hasNewer: boolean;
  hasOlder: boolean;
}>;

type OpenPhotoOptions = Readonly<{
  state: GalleryState;
  api: GalleryApi;
  /** The list that is shown at the moment. */
  feed: () => Feed;
  /** The list is what a search found, and has no other places. */
  isSearch: () => boolean;
  address: PhotoAddress;
  /** The grid follows behind the viewer, so that what is around the open photo is read, and closing leads back to it. */
  grid: Readonly<{ reveal: (id: string) => void; focus: (id: string) => void }>;
  /** The photo is not, or no more, where the address says. */
  onLost: (id: string, fate: Fate) => void;
  report: (error: unknown) => void;
  /** Another photo is open, or none: null. */
  onOpened: (id: string | null) => void;
  onChange: () => void;
}>;

/** Opens one photo at a time. */
export type OpenPhotos = Readonly<{
  id: () => string | null;
  /** Null while none is open, and while the one that is asked for is not here yet. */
  state: () => OpenPhoto | null;
  open: (id: string | null) => void;
  /** Goes to the next older (1) or newer (-1) photo, if there is one. */
  step: (by: 1 | -1) => void;
  /** Goes to a neighbour when the open photo is among those that leave the list. */
  leave: (gone: ReadonlySet<string>) => void;
  /** The list has changed. */
  follow: () => void;
  /** Opens the photo the address asks for, and follows Back and Forward; the function it returns ends it. */
  start: () => () => void;
}>;

/** None is open before `start`: the server does not know the address's photo. */
export function createOpenPhoto(options: OpenPhotoOptions): OpenPhotos {
  const { state, api, feed, isSearch, address, grid, onLost, report, onOpened, onChange } = options;
  let openId: string | null = null;
  /** The open photo, where the list does not hold it. */
  let linked: ImageItem | null = null;
  let missingId: string | null = null;
  /** Counts the questions for missing photos: an answer to an earlier one is dropped. */
  let asked = 0;

  function show(id: string | null): void {
    if (id === openId) return;
    const lastId = openId;
    openId = id;
    if (id !== null) grid.reveal(id);
    else if (lastId !== null) grid.focus(lastId);
    onOpened(id);
    follow();
    onChange();
  }
  function open(id: string | null): void {
    show(id);
    address.write(id);
  }

  function follow(): void {
    const missing = openId !== null && feed().image(openId) === undefined ? openId : null;
    if (missing === missingId) return;
    missingId = missing;
    asked += 1;
    if (missing !== null) void fetchMissing(missing, asked);
  }

  /** Fetches a photo that the list does not hold, and brings the list to its place. */
  async function fetchMissing(id: string, own: number): Promise<void> {
    let image: ImageItem;
    try {
      image = await api.fetchImage(id);
    } catch (error) {
      if (own !== asked) return;
      open(null);
      if (isPhotoGone(error)) onLost(id, 'purged');
      else report(error);
      return;
    }
    if (own !== asked) return;
    if (!isShownIn(state, image.state)) {
      open(null);
      onLost(id, image.state);
      return;
    }
    linked = image;
    onChange();
    const list = feed();
    if (!isSearch() && !list.has(id)) void list.jumpToPlace(list.order.placeOf(image));
  }

  const stepFrom = (by: number) => (openId === null ? undefined : feed().step(openId, by));

  return {
    id: () => openId,
    state() {
      const image = openId === null ? undefined : (feed().image(openId) ?? ofId(linked, openId));
      if (image === undefined) return null;
      const [newerId, olderId] = [stepFrom(-1), stepFrom(1)];
      return {
        image,
        newer: newerId === undefined ? undefined : feed().image(newerId),
        older: olderId === undefined ? undefined : feed().image(olderId),
        hasNewer: newerId !== undefined,
        hasOlder: olderId !== undefined,
      };
    },
    open,
    step(by) {
      const id = stepFrom(by);
      if (id !== undefined) open(id);
    },
    leave(gone) {
      if (openId !== null && gone.has(openId)) open(neighbourOf(feed(), openId, gone));
    },
    follow,
    start: () => address.listen(show),
  };
}

function ofId(image: ImageItem | null, id: string): ImageItem | undefined {
  return image?.id === id ? image : undefined;
}

/** The nearest photo that stays, the older one first. */
function neighbourOf(feed: Feed, id: string, gone: ReadonlySet<string>): string | null {
  for (const by of [1, -1]) {
    let next = feed.step(id, by);
    while (next !== undefined && gone.has(next)) next = feed.step(next, by);
    if (next !== undefined) return next;
  }
  return null;
}
