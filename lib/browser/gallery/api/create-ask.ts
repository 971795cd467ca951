import { type askServer, ForeignAnswerError } from '@/lib/browser/ask-server';
import { describeRefusal } from '@/lib/browser/describe-refusal';
import { tellSetup } from '@/lib/browser/setup/tell-setup';
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
      if (error instanceof ForeignAnswerError) tellIfMissing(path, error.answer.status);
      const message = error instanceof ForeignAnswerError ? text.foreign(error.answer) : text.unreachable;
      throw new GalleryApiError(message, false);
    }
    if (response.ok) return response;
    // The session ended, here or elsewhere: what it allowed to see is not left behind.
    if (response.status === 401) void forgetThumbnails();
    const { code, message } = await describeRefusal(response, text);
    // One of ours says which image it lacks; of a list it lacks none.
    if (code === null || path.includes('?')) tellIfMissing(path, response.status);
    throw new GalleryApiError(message, response.status === 401, code);
  };
}

/** A server that does not know the address is none of ours, or is mounted somewhere else. */
function tellIfMissing(path: string, status: number): void {
  if (status === 404 || status === 405)
    tellSetup({ kind: 'notMounted', address: withoutQuery(path), status });
}

function withoutQuery(path: string): string {
  return path.replace(/\?.*/, '');
}
