/** The admin calls a gallery makes. Failures are `GalleryApiError`, with a sentence for the person. */
import type { ImageState } from '@/lib/shared/keys/image-state';
import type { ChangeResponse, ErrorBody, ImageItem, ImagePage, ShareResponse } from '@/lib/shared/wire';
import { apiState, type GalleryState } from './gallery-state';

/** Life of a link made in the gallery: a week. */
const SHARE_SECONDS = 604_800;

export class GalleryApiError extends Error {
  override readonly name = 'GalleryApiError';
  constructor(
    message: string,
    /** The session has ended: only signing in again helps. */
    readonly isSignedOut: boolean,
  ) {
    super(message);
  }
}

/** The page behind `after`. */
export function fetchImages(state: GalleryState, after: string): Promise<ImagePage> {
  return call<ImagePage>(`/api/images?${new URLSearchParams({ state: apiState(state), after })}`);
}

/** One image, whatever its state. */
export function fetchImage(id: string): Promise<ImageItem> {
  return call<ImageItem>(`/api/images/${encodeURIComponent(id)}`);
}

/** Moves one image to another state. */
export async function moveImage(id: string, to: ImageState): Promise<void> {
  requireChanged(await call<ChangeResponse>('/api/images/move', { ids: [id], to }));
}

/** Deletes one image of the trash for good. */
export async function purgeImage(id: string): Promise<void> {
  requireChanged(await call<ChangeResponse>('/api/images/purge', { ids: [id] }));
}

/** A link that opens one image for whoever has it, for a week. */
export function shareImage(id: string): Promise<ShareResponse> {
  return call<ShareResponse>('/api/images/share', { id, expiresInSeconds: SHARE_SECONDS });
}

function requireChanged({ results }: ChangeResponse): void {
  const [result] = results;
  if (result && !result.ok) throw new GalleryApiError(result.error.message, false);
}

async function call<Answer>(path: string, body?: unknown): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(path, body === undefined ? {} : postJson(body));
  } catch {
    throw new GalleryApiError('The server could not be reached. Check your connection and try again.', false);
  }
  if (response.ok) return (await response.json()) as Answer;
  const refusal = (await response.json().catch(() => null)) as ErrorBody | null;
  throw new GalleryApiError(
    refusal?.error.message ?? 'The server did not say what went wrong. Try again.',
    response.status === 401,
  );
}

function postJson(body: unknown): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
