import type { Clock } from '@/lib/browser/clock';
import type {
  CompletedUpload,
  CompleteRequest,
  PresignFile,
  PresignRequest,
  UploadGrant,
} from '@/lib/shared/wire';
import type { FailureTexts } from '../engine/create-failure-texts';
import { foreignError } from '../failure/foreign-error';
import { UploadError } from '../failure/upload-error';
import type { Outcome } from '../queue/create-batcher';
import { parseRetryAfter } from '../retry/decide-retry';
import { parseCompleteAnswer, parsePresignAnswer, parseWireError } from './parse-answers';

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

type ApiOptions = Readonly<{
  endpoint: string;
  fetch: typeof globalThis.fetch;
  clock: Clock;
  explain: FailureTexts['explain'];
}>;

/** The calls below `endpoint`, by `fetch`. */
export function createUploadApi({ endpoint, fetch, clock, explain }: ApiOptions): UploadApi {
  async function post<Answer>(
    path: string,
    body: PresignRequest | CompleteRequest,
    timeoutMs: number,
    parse: (answer: unknown) => readonly Outcome<Answer>[],
  ): Promise<readonly Outcome<Answer>[]> {
    const controller = new AbortController();
    const stopTimer = clock.after(timeoutMs, () => controller.abort());
    const url = `${endpoint}/${path}`;
    try {
      const text = JSON.stringify(body);
      const response = await ask(url, text, controller.signal);
      const answer = parseJson(await response.text());
      if (response.ok && answer !== undefined) {
        const outcomes = parse(answer);
        // Each file fails alike on a server that is not set up.
        const ofSetup = outcomes.map((outcome) => (outcome.ok ? null : outcome.error)).find(isOfSetup);
        if (ofSetup) await explain(ofSetup, url);
        return outcomes;
      }
      const retryAfterMs = parseRetryAfter(response.headers.get('retry-after'), clock.nowMs());
      throw (
        parseWireError(answer, retryAfterMs) ??
        foreignError({ status: response.status, actualBytes: text.length }, retryAfterMs)
      );
    } catch (error) {
      const code = controller.signal.aborted ? 'stalled' : 'network';
      throw await explain(error instanceof UploadError ? error : new UploadError(code, undefined, {}), url);
    } finally {
      stopTimer();
    }
  }

  /** Nothing of ours redirects, but what stands before the app may; a redirect that leads away from the site cannot be followed. */
  async function ask(url: string, body: string, signal: AbortSignal): Promise<Response> {
    const request: RequestInit = {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body,
      credentials: 'same-origin',
      cache: 'no-store',
      signal,
    };
    const response = await fetch(url, { ...request, redirect: 'manual' });
    if (response.type !== 'opaqueredirect') return response;
    return fetch(url, request).catch(() => {
      throw foreignError({ status: 302 }, null);
    });
  }

  return {
    presign: (files) =>
      inParts(files, (part) =>
        post('presign', { files: part }, PRESIGN_TIMEOUT_MS, (answer) =>
          parsePresignAnswer(answer, part.length),
        ),
      ),
    complete: (tickets) =>
      inParts(tickets, (part) =>
        post('complete', { tickets: part }, COMPLETE_TIMEOUT_MS, (answer) =>
          parseCompleteAnswer(answer, part.length),
        ),
      ),
  };
}

/** As one call, or in halves where a proxy takes none of this length. */
async function inParts<I, O>(
  members: readonly I[],
  call: (part: readonly I[]) => Promise<readonly O[]>,
): Promise<readonly O[]> {
  try {
    return await call(members);
  } catch (error) {
    if (members.length < 2 || !(error instanceof UploadError) || error.code !== 'proxy_limit') throw error;
    const half = members.length >> 1;
    return [...(await inParts(members.slice(0, half), call)), ...(await inParts(members.slice(half), call))];
  }
}

/** The server says what it lacks, as it does in development. */
function isOfSetup(error: unknown): error is UploadError {
  return error instanceof UploadError && error.code === 'internal' && error.details?.reason !== undefined;
}

/** Undefined for what is no JSON: a page of a proxy, of the platform, of nobody. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
