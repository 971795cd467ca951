import { entriesOf } from '@/lib/server/indexes/entries-of';
import { putEntries } from '@/lib/server/indexes/put-entries';
import { sizeKeysOf } from '@/lib/server/objects/image-objects';
import { imageHeaders, sizeHeaders, thumbHeaders } from '@/lib/server/objects/published-headers';
import { createImageId } from '@/lib/shared/keys/image-id';
import type { ImageState } from '@/lib/shared/keys/image-state';
import { imageKey, thumbKey } from '@/lib/shared/keys/object-keys';
import type { ImageRow } from '@/lib/shared/keys/row/image-row';
import { inOneSegment } from '@/lib/shared/keys/testing/in-one-segment';
import { slugOf } from '@/lib/shared/keys/text/slug';
import type { ObjectStorage } from '@/lib/storage';
import type { TestServer } from './create-test-server';

export type SeedOptions = Readonly<
  {
    state?: ImageState;
    id?: string;
    /** As rows were written before they had segments; a row of fewer characters is the same in both forms. */
    isInOneSegment?: boolean;
  } & Partial<ImageRow>
>;

/**
 * Puts an image straight into the bucket, as a completed upload leaves it; its bytes are no picture. Answers
 * its id.
 */
export async function seedImage(
  server: Pick<TestServer, 'now'> & { storage: Pick<ObjectStorage, 'put'> },
  options: SeedOptions = {},
): Promise<string> {
  const {
    state = 'private',
    id = createImageId(server.now().getTime()),
    isInOneSegment = false,
    ...given
  } = options;
  const name = given.name ?? 'photo.jpg';
  const row: ImageRow = {
    width: 4,
    height: 3,
    sizeBytes: 5,
    type: 'image/jpeg',
    thumbhash: Uint8Array.of(1, 2, 3),
    name,
    alt: '',
    tags: [],
    slug: slugOf(name, 'image/jpeg'),
    ...given,
  };
  const { storage } = server;
  await storage.put(imageKey(state, id, row.slug), Buffer.from('image'), {
    headers: imageHeaders(state, row),
  });
  for (const key of sizeKeysOf({ state, id, row })) {
    await storage.put(key, Buffer.from('smaller'), { headers: sizeHeaders(state, row) });
  }
  const segmented = thumbKey(state, id, row);
  const key = isInOneSegment ? inOneSegment(segmented) : segmented;
  await storage.put(key, Buffer.from('thumb'), { headers: thumbHeaders(state) });
  await putEntries(storage, entriesOf({ state, id, row, key }, new Map()));
  return id;
}
