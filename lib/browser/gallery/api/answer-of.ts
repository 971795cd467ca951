import type { PhotoAnswer } from '../gallery';
import { GalleryApiError, isPhotoGone } from './gallery-api-error';

/** A question about one photo with its refusal as data. Rejects for errors of the program alone. */
export async function answerOf<Value>(asked: Promise<Value>): Promise<PhotoAnswer<Value>> {
  try {
    return { kind: 'found', value: await asked };
  } catch (error) {
    if (!(error instanceof GalleryApiError)) throw error;
    return isPhotoGone(error) ? { kind: 'gone' } : { kind: 'refused', message: error.message };
  }
}
