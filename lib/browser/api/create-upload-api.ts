import { parseCompleteAnswer, parsePresignAnswer, parseWireError } from '@/lib/browser/api/parse-answers';
import type { Clock } from '@/lib/browser/clock';
import { UploadError } from '@/lib/browser/failure/upload-error';
import type { Outcome } from '@/lib/browser/queue/create-batcher';
import { isRetryableStatus, parseRetryAfter } from '@/lib/browser/retry/decide-retry';
import type {
  CompletedUpload,
  CompleteRequest,
  PresignFile,
  PresignRequest,
  UploadGrant,
} from '@/lib/shared/wire';

/** The server's two calls, many at once. Each rejects with an `UploadError` when the call as a whole failed. */
export type UploadApi = Readonly<{
  /** At most 100 files; outcomes in their order. */
  presign: (files: readonly PresignFile[]) => Promise<readonly Outcome<UploadGrant>[]>;
  /** At most 100 tickets; outcomes in their order. */
  complete: (tickets: readonly string[]) => Promise<readonly Outcome<CompletedUpload>[]>;
}>;

/** Presigning computes; nothing in it takes long. */
const PRESIGN_TIMEOUT_MS = 30_000;

/** Completing reads, decodes and writes each image. */
const COMPLETE_TIMEOUT_MS = 120_000;

type ApiOptions = Readonly<{ endpoint: string; fetch: typeof globalThis.fetch; clock: Clock }>;

/** The calls below `endpoint`, by `fetch`. */
export function createUploadApi({ endpoint, fetch, clock }: ApiOptions): UploadApi {
  async function post(path: string, body: PresignRequest | CompleteRequest, timeoutMs: number) {
    const controller = new AbortController();
    const stopTimer = clock.after(timeoutMs, () => controller.abort());
    try {
      const response = await fetch(`${endpoint}/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify(body),
        credentials: 'same-origin',
        cache: 'no-store',
        signal: controller.signal,
      });
      const answer = parseJson(await response.text());
      if (!response.ok) {
        throw errorOfAnswer(response.status, answer, response.headers.get('retry-after'), clock.nowMs());
      }
      return answer;
    } catch (error) {
      if (error instanceof UploadError) throw error;
      throw new UploadError(controller.signal.aborted ? 'stalled' : 'network', undefined, {});
    } finally {
      stopTimer();
    }
  }

  return {
    presign: async (files) =>
      parsePresignAnswer(await post('presign', { files }, PRESIGN_TIMEOUT_MS), files.length),
    complete: async (tickets) =>
      parseCompleteAnswer(await post('complete', { tickets }, COMPLETE_TIMEOUT_MS), tickets.length),
  };
}

function errorOfAnswer(
  status: number,
  answer: unknown,
  retryAfter: string | null,
  nowMs: number,
): UploadError {
  const retryAfterMs = parseRetryAfter(retryAfter, nowMs);
  const known = parseWireError(answer, retryAfterMs);
  if (known) return known;
  // Not ours: a proxy or the platform spoke.
  if (!isRetryableStatus(status)) return new UploadError('unexpected_answer');
  return new UploadError('unexpected_answer', undefined, retryAfterMs === null ? {} : { retryAfterMs });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
