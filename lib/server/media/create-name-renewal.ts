import type { ObjectStorage } from '@/lib/storage';
import type { Logger } from '../log/logger';
import { imageKeyOf } from '../objects/image-objects';
import { wasSavedOtherwise } from '../objects/published-headers';
import { renewHeaders } from '../repair';
import type { StoredRow } from '../rows/stored-row';

/** Gives objects that an earlier version stored the name under which they are saved today. */
export type NameRenewal = Readonly<{
  /** Before a browser is sent to the object. One look at the bucket for an image that may need it, once a process; never rejects. */
  renew(image: StoredRow): Promise<void>;
}>;

/** Keys that are remembered; of more the oldest are looked at again. */
const MAX_KNOWN = 10_000;

/** Creates a renewal that has looked at nothing yet. */
export function createNameRenewal({
  storage,
  log,
}: Readonly<{ storage: ObjectStorage; log: Logger }>): NameRenewal {
  const known = new Map<string, Promise<unknown>>();
  return {
    async renew(image) {
      if (!wasSavedOtherwise(image.row)) return;
      const key = imageKeyOf(image);
      const begun =
        known.get(key) ??
        renewHeaders(storage, image).catch((error: unknown) => {
          // A visitor who may only read gets the photo under its former name.
          log.error('media.name_not_renewed', error, { id: image.id });
        });
      known.set(key, begun);
      for (const [oldest] of known) {
        if (known.size <= MAX_KNOWN) break;
        known.delete(oldest);
      }
      await begun;
    },
  };
}
