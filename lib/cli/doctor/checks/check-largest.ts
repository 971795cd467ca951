import { createHash } from 'node:crypto';
import { formats } from '@/lib/shared/text/en/formats';
import { StorageError } from '@/lib/storage';
import type { Examination } from '../examination';
import { explainUpload } from '../explain/explain-upload';
import { type Finding, findingsOf } from '../finding';
import { formatSeconds, NoAnswerError } from '../request/no-answer';
import { sendUpload } from '../send-upload';
import { promiseTestImage, TEST_IMAGE } from '../test-image';

const { ok, problem } = findingsOf('upload');

/** The limit of time holds for so many bytes; more get more. */
const BYTES_OF_LIMIT = 10 * 1_048_576;

/** The largest upload that is allowed, by the way browsers send and by the app's own: proxies have limits of their own. */
export async function checkLargest(examination: Examination): Promise<readonly Finding[]> {
  const sizeBytes = Math.max(examination.config.maxUploadBytes, TEST_IMAGE.length);
  const bytes = new Uint8Array(sizeBytes);
  bytes.set(TEST_IMAGE);
  const byDoor = await sendLargest(examination, bytes);
  if (byDoor.level === 'problem') return [byDoor];
  return [byDoor, ...(await writeLargest(examination, bytes))];
}

async function sendLargest(examination: Examination, bytes: Uint8Array): Promise<Finding> {
  const { storage, serverStorage, limits } = examination;
  const size = formats.bytes(bytes.length);
  const promise = promiseTestImage(examination, 'largest', {
    sizeBytes: { min: bytes.length, max: bytes.length },
    sha256: createHash('sha256').update(bytes).digest('base64'),
  });
  const request = await storage.createUpload(promise);
  const { host } = new URL(request.url);
  const limitMs = limits.largeUploadMs * Math.max(1, bytes.length / BYTES_OF_LIMIT);
  const before = performance.now();
  try {
    const answer = await sendUpload(examination, request, bytes, { limitMs });
    if (answer.status >= 200 && answer.status < 300) {
      const took = performance.now() - before;
      const stored = await serverStorage.head(promise.key).catch(() => undefined);
      if (stored !== undefined && stored?.sizeBytes !== bytes.length) {
        return problem(
          `An upload of the largest size (${size}) is accepted, but ${stored === null ? 'nothing of it' : `${formats.bytes(stored.sizeBytes)} of it`} was stored.`,
          'Something in between truncates large files, or responds instead of the bucket: check its limits.',
        );
      }
      return ok(`An upload of the largest size (${size}) is accepted, in ${formatSeconds(took)}.`);
    }
    return explainUpload(examination, { request, answer, what: `an upload of the largest size (${size})` });
  } catch (error) {
    if (!(error instanceof NoAnswerError) || error.reason === 'over') throw error;
    return error.reason === 'timeout'
      ? problem(
          `An upload of the largest size (${size}) was not finished after ${formatSeconds(limitMs)}; a small one is accepted.`,
          'The connection is slow, or something in between holds large bodies back. Lower UPLOAD_MAX_BYTES, or check the proxy.',
        )
      : problem(
          `An upload of the largest size (${size}) is cut off, although a small one is accepted: something in front of ${host} has a lower limit. ${error.message}`,
          'Raise the limit of the proxy above UPLOAD_MAX_BYTES (nginx: client_max_body_size 64m; its default is 1 MB).',
        );
  }
}

/** Verified images are written by the app itself, which may reach the store by another way. */
async function writeLargest(
  { serverStorage, storage, keyFor }: Examination,
  bytes: Uint8Array,
): Promise<readonly Finding[]> {
  if (serverStorage.publicOrigin === storage.publicOrigin) return [];
  try {
    await serverStorage.put(keyFor('uploads', 'largest-put.png'), bytes, {
      headers: { contentType: 'image/png' },
    });
    return [];
  } catch (error) {
    if (!(error instanceof StorageError) || (error.code !== 'too_large' && !/\b413\b/.test(error.message)))
      return [];
    return [
      problem(
        `Browsers may send ${formats.bytes(bytes.length)}, but the app itself can’t write as much: a proxy in front of ${new URL(serverStorage.publicOrigin).host} returns 413.`,
        'Raise the limit of that proxy above UPLOAD_MAX_BYTES (nginx: client_max_body_size 64m), or make STORAGE_ENDPOINT bypass it.',
      ),
    ];
  }
}
