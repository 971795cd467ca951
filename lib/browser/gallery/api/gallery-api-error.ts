/** A refusal, or no answer at all; the message is a sentence for the person. */
export class GalleryApiError extends Error {
  override readonly name = 'GalleryApiError';
  constructor(
    message: string,
    /** The session has ended: only signing in again helps. */
    readonly isSignedOut: boolean,
    /** Null when no answer came. */
    readonly code: string | null = null,
  ) {
    super(message);
  }
}

/** True for the refusal that says that the one photo asked for exists no more. */
export function isPhotoGone(error: unknown): boolean {
  return error instanceof GalleryApiError && error.code === 'not_found';
}
