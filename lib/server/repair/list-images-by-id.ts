import { IMAGE_FOLDERS, type ImageFolder } from '@/lib/shared/keys/image-folders';
import { isImageId } from '@/lib/shared/keys/image-id';
import { IMAGE_STATES, type ImageState } from '@/lib/shared/keys/image-state';
import { folderPrefix } from '@/lib/shared/keys/object-keys';
import { compareRows } from '@/lib/shared/keys/row/compare-rows';
import type { ObjectInfo, ObjectStorage } from '@/lib/storage';
import { type StoredRow, toStoredRow } from '../rows/stored-row';

/** An image as it lies in a state, whatever its row says. */
export type StoredImage = Readonly<{ state: ImageState; slug: string; key: string; lastModified: Date }>;

/** Everything the bucket holds of one id. */
export type ImageParts = Readonly<{
  id: string;
  images: readonly StoredImage[];
  /** Its smaller pictures, whichever state they lie in. */
  sizes: readonly Pick<ObjectInfo, 'key' | 'lastModified'>[];
  /** The one that counts first. */
  rows: readonly StoredRow[];
  /** Thumbnails whose key is of no version we know. */
  unreadable: readonly string[];
}>;

type Listed = Readonly<{ id: string; state: ImageState; kind: ImageFolder; object: ObjectInfo }>;

const PAGE = 1_000;

/**
 * All images, their smaller pictures and rows of the bucket, id by id, newest first; `onForeignKey` hears of keys among them that are not ours. One
 * listings are read side by side, so memory does not grow with the bucket. `afterId` leaves out that id and all newer ones.
 */
export async function* listImagesById(
  storage: ObjectStorage,
  onForeignKey: (key: string) => void,
  afterId: string | null = null,
): AsyncGenerator<ImageParts> {
  const listings = IMAGE_STATES.flatMap((state) =>
    IMAGE_FOLDERS.map((kind) => listKind(storage, { state, kind, afterId }, onForeignKey)),
  );
  const heads = await Promise.all(listings.map((listing) => listing.next()));
  for (;;) {
    const ids = heads.flatMap((head) => (head.done ? [] : [head.value.id]));
    const [first] = ids.toSorted((a, b) => (a < b ? -1 : 1));
    if (first === undefined) return;
    const found: Listed[] = [];
    for (const [index, listing] of listings.entries()) {
      for (let head = heads[index]; head && !head.done && head.value.id === first; ) {
        found.push(head.value);
        head = await listing.next();
        heads[index] = head;
      }
    }
    yield partsOf(first, found);
  }
}

async function* listKind(
  storage: ObjectStorage,
  { state, kind, afterId }: Pick<Listed, 'state' | 'kind'> & Readonly<{ afterId: string | null }>,
  onForeignKey: (key: string) => void,
): AsyncGenerator<Listed> {
  const prefix = folderPrefix(state, kind);
  // Behind every key of that id: its slash is followed by characters below `~`.
  let startAfter: string | null = afterId === null ? prefix : `${prefix}${afterId}/~`;
  while (startAfter !== null) {
    const page: Awaited<ReturnType<ObjectStorage['list']>> = await storage.list({
      prefix,
      startAfter,
      limit: PAGE,
    });
    for (const object of page.objects) {
      const [id, name, ...rest] = object.key.slice(prefix.length).split('/');
      // A row may stand in segments, and one of another version in whichever it likes.
      const isOurs = isImageId(id) && name && (kind === 'thumbs' || rest.length === 0);
      if (isOurs) yield { id, state, kind, object };
      else onForeignKey(object.key);
    }
    startAfter = page.next;
  }
}

function partsOf(id: string, found: readonly Listed[]): ImageParts {
  const images: StoredImage[] = [];
  const sizes: Pick<ObjectInfo, 'key' | 'lastModified'>[] = [];
  const rows: StoredRow[] = [];
  const unreadable: string[] = [];
  for (const { state, kind, object } of found) {
    const { key, lastModified } = object;
    switch (kind) {
      case 'images':
        images.push({ state, slug: key.split('/').at(-1) ?? '', key, lastModified });
        break;
      case 'sizes':
        sizes.push({ key, lastModified });
        break;
      case 'thumbs': {
        const row = toStoredRow(object);
        if (row) rows.push(row);
        else unreadable.push(key);
        break;
      }
      default:
        // Another kind of object is to be judged: the compiler asks what is made of it.
        kind satisfies never;
    }
  }
  return { id, images, sizes, rows: rows.toSorted(compareRows), unreadable };
}
