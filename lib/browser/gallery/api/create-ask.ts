import { type askServer, ForeignAnswerError } from '@/lib/browser/ask-server';
import { forgetThumbnails } from '@/lib/browser/thumbnails/forget-thumbnails';
import { foreignAnswerText } from '@/lib/shared/text/en/foreign-answer';
import type { ErrorBody } from '@/lib/shared/wire';
import { GalleryApiError } from './gallery-api-error';

/** Sends a request and answers with the response, whatever its status. */
export type AskServer = typeof askServer;

/** The answer to a request that was taken; throws GalleryApiError for any other, and the reason of an abort. */
export type Ask = (path: string, init: RequestInit) => Promise<Response>;

/** Turns refusals and lost connections into `GalleryApiError`. A 401 also empties the thumbnails that this browser keeps. */
export function createAsk(send: AskServer): Ask {
  return async (path, init) => {
    let response: Response;
    try {
      response = await send(path, init);
    } catch (error) {
      init.signal?.throwIfAborted();
      throw new GalleryApiError(
        error instanceof ForeignAnswerError
          ? foreignAnswerText(error.answer)
          : 'The server could not be reached. Check your connection and try again.',
        false,
      );
    }
    if (response.ok) return response;
    // The session ended, here or elsewhere: what it allowed to see is not left behind.
    if (response.status === 401) void forgetThumbnails();
    const refusal = (await response.json().catch(() => null)) as ErrorBody | null;
    throw new GalleryApiError(
      refusal?.error.message ?? 'The server did not say what went wrong. Try again.',
      response.status === 401,
      refusal?.error.code ?? null,
    );
  };
}
