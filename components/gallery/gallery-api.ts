/** The admin calls a gallery makes. Failures are `GalleryApiError`, with a sentence for the person. */
import { askServer, ForeignAnswerError } from '@/components/site/ask-server';
import { forgetThumbnails } from '@/lib/browser/thumbnails/forget-thumbnails';
import type { ErrorCode } from '@/lib/shared/errors/error-codes';
import type {
  ChangeResponse,
  EditedImage,
  EditRequest,
  EditResponse,
  ErrorBody,
  ImageItem,
  ImagePage,
  MoveRequest,
  ShareResponse,
} from '@/lib/shared/wire';
import type { ReadPage } from './feed/read-newer';
import { apiState, type GalleryState } from './gallery-state';
import { PHOTO_GONE } from './photo-gone';

export class GalleryApiError extends Error {
  override readonly name = 'GalleryApiError';
  constructor(
    message: string,
    /** The session has ended: only signing in again helps. */
    readonly isSignedOut: boolean,
    /** Null when no answer came. */
    readonly code: ErrorCode | null = null,
  ) {
    super(message);
  }
}

/** Reads pages of one tab. */
export function pageReader(state: GalleryState): ReadPage {
  return ({ after, before, limit }) => {
    const params = new URLSearchParams({ state: apiState(state), limit: String(limit) });
    if (after !== undefined) params.set('after', after);
    if (before !== undefined) params.set('before', before);
    return call<ImagePage>('GET', `/api/images?${params}`);
  };
}

/** One image, whatever its state. */
export function fetchImage(id: string): Promise<ImageItem> {
  return ofPhoto(call<ImageItem>('GET', `/api/images/${encodeURIComponent(id)}`));
}

/** Moves images to another state: at most 1,000. */
export function moveImages({ ids, to, from }: MoveRequest): Promise<ChangeResponse> {
  return call<ChangeResponse>('POST', '/api/images/move', {
    ids,
    to,
    ...(from === undefined ? {} : { from }),
  });
}

/** Deletes images of the trash for good: at most 1,000. */
export function purgeImages(ids: readonly string[], signal?: AbortSignal) {
  return call<ChangeResponse>('POST', '/api/images/purge', { ids }, signal);
}

/** The same edit of many images: at most 1,000. */
export function editImages(edit: EditRequest, signal?: AbortSignal) {
  return call<EditResponse>('POST', '/api/images/edit', edit, signal);
}

/** Changes what one image is called and said to show. */
export function editImage(
  id: string,
  edit: Readonly<{ name?: string; alt?: string; tags?: readonly string[] }>,
): Promise<EditedImage> {
  return ofPhoto(call<EditedImage>('PATCH', `/api/images/${encodeURIComponent(id)}`, edit));
}

/** A link that opens one image for whoever has it. */
export function shareImage(id: string, expiresInSeconds: number): Promise<ShareResponse> {
  return ofPhoto(call<ShareResponse>('POST', '/api/images/share', { id, expiresInSeconds }));
}

/** True for the refusal that says that the one photo asked for exists no more. */
export function isPhotoGone(error: unknown): boolean {
  return error instanceof GalleryApiError && error.code === 'not_found';
}

/** What is missing is the photo: the person is told so. */
async function ofPhoto<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    throw isPhotoGone(error) ? new GalleryApiError(PHOTO_GONE, false, 'not_found') : error;
  }
}

/** The answer to a request that was taken; throws GalleryApiError for any other, and the reason of an abort. */
export async function ask(path: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await askServer(path, init);
  } catch (error) {
    init.signal?.throwIfAborted();
    throw new GalleryApiError(
      error instanceof ForeignAnswerError
        ? error.message
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
}

async function call<Answer>(
  method: 'GET' | 'POST' | 'PATCH',
  path: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<Answer> {
  const json =
    body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await ask(path, { method, ...json, ...(signal ? { signal } : {}) });
  return (await response.json()) as Answer;
}
