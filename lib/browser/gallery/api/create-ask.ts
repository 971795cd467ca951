import { type askServer, ForeignAnswerError } from '@/lib/browser/ask-server';
import { describeRefusal } from '@/lib/browser/describe-refusal';
import { forgetThumbnails } from '@/lib/browser/thumbnails/forget-thumbnails';
import type { GalleryEngineText } from '@/lib/shared/text/texts';
import { GalleryApiError } from './gallery-api-error';

/** Sends a request and returns the response, whatever its status. */
export type AskServer = typeof askServer;

/** The answer to a request that was taken; throws GalleryApiError for any other, and the reason of an abort. */
export type Ask = (path: string, init: RequestInit) => Promise<Response>;

/** Turns refusals and lost connections into `GalleryApiError`. A 401 also empties the thumbnails that this browser keeps. */
export function createAsk(send: AskServer, text: GalleryEngineText): Ask {
  return async (path, init) => {
    let response: Response;
    try {
      response = await send(path, init);
    } catch (error) {
      init.signal?.throwIfAborted();
      const message = error instanceof ForeignAnswerError ? text.foreign(error.answer) : text.unreachable;
      throw new GalleryApiError(message, false);
    }
    if (response.ok) return response;
    // The session ended, here or elsewhere: what it allowed to see is not left behind.
    if (response.status === 401) void forgetThumbnails();
    const { code, message } = await describeRefusal(response, text);
    throw new GalleryApiError(message, response.status === 401, code);
  };
}
