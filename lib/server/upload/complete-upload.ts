import { ApiError } from '@/lib/server/http/api-error';
import { findImage } from '@/lib/server/images/find-image';
import type { Services } from '@/lib/server/services';
import type { Promised } from '@/lib/server/tickets/tickets';
import { ERROR_CODES } from '@/lib/shared/errors/error-codes';
import { stagingKey } from '@/lib/shared/keys/object-keys';
import type { CompletedUpload } from '@/lib/shared/wire';
import { StorageError } from '@/lib/storage';
import { answerLate } from './answer-late';
import { type Promoted, promoteImage } from './promote-image';
import { toCompletedUpload } from './to-completed-upload';
import { verifyUpload } from './verify-upload';

/**
 * Finishes what a ticket promises: reads the staged object once, verifies and publishes those bytes. Safe to
 * repeat and to run twice at once: an image that is there already, in whatever state, is the answer. Throws
 * the reason when the upload is refused (the staged object is gone then), `upload_missing` when nothing has
 * arrived, `busy` when too much is being verified, `ticket_expired` when nothing was completed in time.
 */
export async function completeUpload(services: Services, ticket: string): Promise<CompletedUpload> {
  const opened = await services.tickets.open(ticket);
  if (opened.kind === 'late') return answerLate(services, opened);
  const { promised } = opened;
  const startedMs = services.clock().getTime();
  return services.gates.files.run(1, async () => {
    const { image, isNew } = await publishOnce(services, promised);
    if (isNew) {
      const { id, owner } = promised;
      const { state, row } = image;
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
    return toCompletedUpload(services, image);
  });
}

async function publishOnce(
  services: Services,
  promised: Promised,
): Promise<{ image: Promoted; isNew: boolean }> {
  const { storage } = services;
  const key = stagingKey(promised.id, promised.slug);
  const [staged, earlier] = await Promise.all([readStaged(services, key), findImage(storage, promised.id)]);
  if (earlier) {
    if (staged !== 'missing') await storage.delete([key]);
    return { image: earlier, isNew: false };
  }
  if (staged === 'missing') {
    // Another completion may have finished and cleaned up after we looked for its row.
    const other = await findImage(storage, promised.id);
    if (other === null) throw new ApiError('upload_missing');
    return { image: other, isNew: false };
  }
  const image = await publishStaged(services, staged, promised).catch(async (error: unknown) => {
    if (error instanceof ApiError && !ERROR_CODES[error.code].retryable) {
      services.log.info('upload.refused', { id: promised.id, code: error.code });
      await storage.delete([key]);
    }
    throw error;
  });
  await storage.delete([key]);
  return { image, isNew: true };
}

async function publishStaged(
  services: Services,
  staged: Uint8Array | 'too_large',
  promised: Promised,
): Promise<Promoted> {
  if (staged === 'too_large') {
    throw new ApiError('file_too_large', { limitBytes: services.config.limits.maxBytes });
  }
  return promoteImage(services, await verifyUpload(services, staged, promised), promised);
}

/** The staged bytes; never more than the limit is read. */
async function readStaged(
  { storage, config }: Services,
  key: string,
): Promise<Uint8Array | 'missing' | 'too_large'> {
  try {
    return (await storage.read(key, { maxBytes: config.limits.maxBytes }))?.bytes ?? 'missing';
  } catch (error) {
    if (error instanceof StorageError && error.code === 'too_large') return 'too_large';
    throw error;
  }
}
