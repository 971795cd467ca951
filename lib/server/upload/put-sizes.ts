import type { ObjectStorage } from '@/lib/storage';
import { sizeKeysOf } from '../objects/image-objects';
import { sizeHeaders } from '../objects/published-headers';
import type { StoredRow } from '../rows/stored-row';
import { createOnly } from './create-only';
import type { VerifiedImage } from './verify-upload';

/**
 * Writes the smaller pictures of an image that is stored. They must be made of its very bytes: those of other bytes that were sent to the
 * same grant must not lie beside it. Safe to repeat: a picture that is there already is the same, and stays. Throws where there is none for a size that the row
 * promises.
 */
export async function putSizes(
  storage: ObjectStorage,
  { row, sizes }: Pick<VerifiedImage, 'row' | 'sizes'>,
  { id, state }: Pick<StoredRow, 'id' | 'state'>,
): Promise<void> {
  const headers = sizeHeaders(state, row);
  await Promise.all(
    sizeKeysOf({ id, state, row }).map((key, index) => {
      const bytes = sizes[index];
      if (bytes === undefined) throw new RangeError('A picture of this size was not made.');
      return createOnly(() => storage.put(key, bytes, { headers, createOnly: true }));
    }),
  );
}
