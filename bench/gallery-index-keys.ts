import { createImageId } from '@/lib/shared/keys/image-id';
import { entryKey, type IndexName, TAKEN_INDEX } from '@/lib/shared/keys/index-keys';
import { thumbKey } from '@/lib/shared/keys/object-keys';
import type { ImageRow } from '@/lib/shared/keys/row/image-row';
import { slugOf } from '@/lib/shared/keys/text/slug';
import { STEP_SECONDS } from './gallery-keys';

/** The album of a bench, as things happened. */
export const BENCH_ALBUM: IndexName = { album: 'bench0', order: { by: 'taken', direction: 'oldest' } };

/** The document that says so. */
export const BENCH_ALBUMS = {
  albums: {
    bench0: {
      title: 'Bench',
      text: '',
      cover: null,
      order: BENCH_ALBUM.order,
      createdAt: '2026-01-01T00:00:00.000Z',
      revision: 1,
    },
  },
  deleted: {},
};

/** The entries of a gallery of `count` private images by date taken, and of the first `inAlbum` of them in the album. */
export function* indexEntries(count: number, inAlbum: number, nowMs: number): Generator<string> {
  for (let index = 0; index < count; index += 1) {
    const name = `IMG_${index}.jpg`;
    const uploadedMs = nowMs - index * STEP_SECONDS * 1_000;
    const id = createImageId(uploadedMs);
    const isInAlbum = index < inAlbum;
    const row: ImageRow = {
      width: 2_048,
      height: 1_536,
      sizeBytes: 400_000,
      type: 'image/jpeg',
      thumbhash: Uint8Array.from({ length: 24 }, (_, at) => (index * 31 + at * 7) % 256),
      name,
      alt: '',
      tags: [],
      slug: slugOf(name, 'image/jpeg'),
      taken: { wallMs: Math.floor(uploadedMs) - 3_600_000, isFileDate: false },
      ...(isInAlbum ? { albums: [{ id: 'bench0' }] } : {}),
    };
    const image = { state: 'private', id, row, key: thumbKey('private', id, row) } as const;
    yield entryKey(TAKEN_INDEX, image);
    if (isInAlbum) yield entryKey(BENCH_ALBUM, image);
  }
}
