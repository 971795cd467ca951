/**
 * Brings one upload to its end. The same upload may be completed many times: by a browser that lost the answer, by a second tab,
 * by the sweep. So the way depends on what is in the bucket, and not on who asks:
 *
 *     refused before, and sent again     delete it unread, fail with the same refusal
 *     published or purged before         delete the staged object, return the image (null: purged)
 *     nothing staged                     look once more, as another completion may just have finished; else `upload_missing`
 *     staged                             charge, verify, ask `inspect`, publish, settle the budget
 *
 * Example: a phone sends a photo, loses its connection, and completes twice with the same ticket. The first call reads the staged
 * object and publishes it. The second, a moment later, finds the row, deletes nothing but what is staged, and returns the same image.
 * Had the photo been refused as damaged, the second call would find nothing staged: `upload_missing`.
 *
 * A refusal that is final (`retryable: false` in the table of errors) deletes the staged object. Any other failure, such as a
 * hook that is down, leaves it where it is, so that the same ticket can be completed later.
 */
import { ERROR_CODES } from '@/lib/shared/errors/error-codes';
import { stagingKey } from '@/lib/shared/keys/object-keys';
import { type ObjectStorage, StorageError } from '@/lib/storage';
import { isPurged } from '../changes/purged-marks';
import { decodedPixelsOf } from '../decode-pool/refused-file-error';
import { ApiError } from '../errors/api-error';
import { settleIndexes } from '../indexes/index-images';
import type { Needs } from '../needs';
import { findImage } from '../rows/find-image';
import type { TicketClaims } from '../tickets/tickets';
import type { Waiter } from './create-completions';
import type { Promoted } from './promote-image';
import { type PublishNeeds, publishBytes } from './publish-bytes';

/** Services that finishing an upload takes. */
export type FinishNeeds = Omit<PublishNeeds, 'decoder'> & Needs<'log' | 'completions'>;

/**
 * Reads the staged object of a promised upload once, verifies and publishes those bytes, and returns the row that counts, or null
 * where the image was purged. Safe to repeat and to run twice at once (in one process the second joins the first): once it is published, whatever is sent again is deleted
 * unread, and an image that was purged never comes back. Throws the reason when the upload is refused (the staged object is gone
 * then), `upload_missing` when nothing has arrived, `busy` when too much is being verified. `charge` is called before a file is
 * verified, once; if it throws the upload is left as it is. Where a file was refused its grant is worth nothing more: whatever
 * is sent again is deleted unread, as far as the budgets remember.
 */
export async function finishUpload(
  services: FinishNeeds,
  waiter: Waiter,
  claims: TicketClaims,
  charge: () => Promise<void> = async () => {},
): Promise<Promoted | null> {
  const startedMs = services.clock().getTime();
  const { telemetry } = services;
  let charged: Promise<void> | undefined;
  const chargeOnce = () => {
    charged ??= charge();
    return charged;
  };
  return services.completions.run(claims.id, waiter, async (decoder) => {
    const { image, isNew } = await telemetry.span('complete', {}, () =>
      publishOnce({ ...services, decoder }, claims, chargeOnce),
    );
    if (isNew && image !== null) {
      const { id, owner } = claims;
      const { state, row } = image;
      telemetry.count('sluice.uploads', 1, { result: 'published' });
      telemetry.count('sluice.upload.bytes', row.sizeBytes, { type: row.type });
      const tookMs = services.clock().getTime() - startedMs;
      services.log.info('upload.published', {
        id,
        state,
        type: row.type,
        sizeBytes: row.sizeBytes,
        owner,
        tookMs,
      });
    }
    return image;
  });
}

/** The image that counts, null for one that was purged. */
async function publishOnce(
  services: PublishNeeds & Needs<'log'>,
  claims: TicketClaims,
  charge: () => Promise<void>,
): Promise<{ image: Promoted | null; isNew: boolean }> {
  const { storage, uploadBudgets } = services;
  const key = stagingKey(claims.id, claims.slug);
  const refusal = await uploadBudgets.refusalOf(claims.id);
  const sentAgain = refusal === null ? null : await storage.head(key);
  if (refusal !== null && sentAgain !== null) {
    await storage.delete([key]);
    await uploadBudgets.settle(claims.id, { refusal, arrivedBytes: sentAgain.sizeBytes });
    throw refusal;
  }
  const [staged, earlier] = await Promise.all([
    services.telemetry.span('read', {}, () => readStaged(services, key, maxBytesOf(services, claims))),
    findEarlier(storage, claims.id),
  ]);
  if (earlier.isFinished) {
    if (staged !== 'missing') {
      // It may have been published by somebody who was cut off before the entries of its indexes.
      if (earlier.image !== null) await settleIndexes(storage, earlier.image);
      await storage.delete([key]);
    }
    return { image: earlier.image, isNew: false };
  }
  if (staged === 'missing') {
    // Another completion may have finished and cleaned up after we looked for its row.
    const other = await findEarlier(storage, claims.id);
    if (!other.isFinished) throw new ApiError('upload_missing');
    return { image: other.image, isNew: false };
  }
  await charge();
  const image = await publishStaged(services, staged, claims).catch(async (error: unknown) => {
    if (error instanceof ApiError && !ERROR_CODES[error.code].retryable) {
      services.telemetry.count('sluice.uploads', 1, { result: error.code });
      services.log.info('upload.refused', { id: claims.id, code: error.code });
      await storage.delete([key]);
      await uploadBudgets.settle(claims.id, {
        refusal: error,
        arrivedBytes: staged === 'too_large' ? undefined : staged.length,
        pixels: decodedPixelsOf(error),
      });
    }
    throw error;
  });
  return { image, isNew: true };
}

/** Whether the upload has come to its end before, and the image where there still is one. */
async function findEarlier(
  storage: ObjectStorage,
  id: string,
): Promise<Readonly<{ isFinished: boolean; image: Promoted | null }>> {
  const [image, isGone] = await Promise.all([findImage(storage, id), isPurged(storage, id)]);
  return isGone ? { isFinished: true, image: null } : { isFinished: image !== null, image };
}

async function publishStaged(
  services: PublishNeeds,
  staged: Uint8Array | 'too_large',
  claims: TicketClaims,
): Promise<Promoted | null> {
  if (staged === 'too_large') {
    throw new ApiError('file_too_large', { limitBytes: maxBytesOf(services, claims) });
  }
  return publishBytes(services, staged, claims);
}

/** The properties that the host let come, never more than what may come at all: of an upload that was granted before, the limit may be lower now. */
function maxBytesOf({ config }: Needs<'config'>, { maxBytes }: TicketClaims): number {
  return Math.min(config.limits.maxBytes, maxBytes ?? config.limits.maxBytes);
}

/** The staged bytes; never more than the limit is read. */
async function readStaged(
  { storage }: Needs<'storage'>,
  key: string,
  maxBytes: number,
): Promise<Uint8Array | 'missing' | 'too_large'> {
  try {
    return (await storage.read(key, { maxBytes }))?.bytes ?? 'missing';
  } catch (error) {
    if (error instanceof StorageError && error.code === 'too_large') return 'too_large';
    throw error;
  }
}
