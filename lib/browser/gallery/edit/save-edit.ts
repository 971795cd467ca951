import type { EditedImage } from '@/lib/shared/wire';
import type { GalleryApi } from '../api/create-gallery-api';
import { GalleryApiError } from '../api/gallery-api-error';
import type { Edit } from './draft-edit';

/** Somebody moved the photo to the trash while its text was being written. */
export class PhotoInTrash extends Error {
  override readonly name = 'PhotoInTrash';
  constructor() {
    super('That photo is in the trash now. Restore it, then save again.');
  }
}

/** Saves an edit. Throws GalleryApiError, and PhotoInTrash where that is why it was refused. */
export async function saveEdit(api: GalleryApi, id: string, edit: Edit): Promise<EditedImage> {
  try {
    return await api.editImage(id, edit);
  } catch (error) {
    if (!(error instanceof GalleryApiError) || error.code !== 'invalid_request') throw error;
    const image = await api.fetchImage(id).catch(() => null);
    throw image?.state === 'trash' ? new PhotoInTrash() : error;
  }
}
