import type { Clock } from '@/lib/browser/clock';
import type { UploadGrant } from '@/lib/shared/wire';
import { UploadError } from '../failure/upload-error';
import type { BucketAnswer } from './read-bucket-error';

/** One attempt to send one file. */
type SendRequest = Readonly<{
  grant: UploadGrant;
  blob: Blob;
  /** Goes into the form beside the bytes; nothing is decided by it. */
  filename: string;
  signal: AbortSignal;
  /** Bytes of the request body that left, and of how many, headers and form fields included. */
  onProgress: (sentBytes: number, totalBytes: number) => void;
}>;

/** Sends the bytes and returns the bucket's words; rejects with a retryable `UploadError`, or the signal's reason. */
export type SendFile = (request: SendRequest) => Promise<BucketAnswer>;

/** Silence after which a connection counts as dead. A slow one is not silent. */
const STALL_MS = 30_000;

/** Once everything left this process, the last bytes still travel through buffers, and the bucket makes them durable. */
const ANSWER_MS = 120_000;

/** So few bytes leave in a moment even where nobody watches them go. */
const UNWATCHED_BYTES = 512 * 1_024;

/** The browser writes these itself and complains on the console when a script does. */
const BROWSERS_OWN_HEADERS = new Set(['content-length', 'host']);

/**
 * By XMLHttpRequest: fetch does not report upload progress. A page that listens to progress makes the browser ask the bucket for
 * permission first, a round trip of its own (https://xhr.spec.whatwg.org/#upload-listener-flag), whose answer it keeps for
 * later sends. So nobody listens to small forms that leave before the bucket has ever answered.
 */
export function createSendFile({
  createXhr,
  clock,
}: Readonly<{ createXhr: () => XMLHttpRequest; clock: Clock }>): SendFile {
  let hasAnswered = false;
  return ({ grant, blob, filename, signal, onProgress }) =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const xhr = createXhr();
      const { host } = new URL(grant.url);
      let stopTimer = () => {};

      const isWatched = hasAnswered || grant.method === 'PUT' || blob.size > UNWATCHED_BYTES;

      function watchSilence(limitMs: number) {
        stopTimer();
        stopTimer = clock.after(limitMs, () => fail(new UploadError('stalled', { host }, {})));
      }
      function finish() {
        stopTimer();
        signal.removeEventListener('abort', onAbort);
      }
      function fail(reason: unknown) {
        finish();
        reject(reason);
        xhr.abort();
      }
      function onAbort() {
        fail(signal.reason);
      }

      signal.addEventListener('abort', onAbort, { once: true });
      if (isWatched) {
        xhr.upload.addEventListener('progress', (event) => {
          watchSilence(STALL_MS);
          if (event.lengthComputable) onProgress(event.loaded, event.total);
        });
        xhr.upload.addEventListener('load', () => watchSilence(ANSWER_MS));
      }
      xhr.addEventListener('load', () => {
        hasAnswered = true;
        finish();
        if (!isWatched) onProgress(blob.size, blob.size);
        resolve({
          status: xhr.status,
          body: xhr.responseText,
          retryAfter: headerOf(xhr, 'retry-after'),
        });
      });
      // Also what a refusal without CORS headers looks like: the browser hides which.
      xhr.addEventListener('error', () => fail(new UploadError('network', { host }, {})));

      xhr.open(grant.method, grant.url);
      watchSilence(isWatched ? STALL_MS : ANSWER_MS);
      if (grant.method === 'POST') {
        const form = new FormData();
        for (const [name, value] of Object.entries(grant.fields)) form.append(name, value);
        // S3 ignores every field after the file.
        form.append('file', blob, filename);
        xhr.send(form);
      } else {
        for (const [name, value] of Object.entries(grant.headers)) {
          if (!BROWSERS_OWN_HEADERS.has(name.toLowerCase())) xhr.setRequestHeader(name, value);
        }
        xhr.send(blob);
      }
    });
}

/** Asking for one header by name writes an error to the console where CORS does not expose it. */
function headerOf(xhr: XMLHttpRequest, name: string): string | null {
  const line = xhr
    .getAllResponseHeaders()
    .split('\r\n')
    .find((candidate) => candidate.toLowerCase().startsWith(`${name}:`));
  return line?.slice(name.length + 1).trim() ?? null;
}
