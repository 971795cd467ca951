import type { GalleryEngineText } from '@/lib/shared/text/texts';
import type { EditedImage } from '@/lib/shared/wire';
import type { GalleryApi } from '../api/create-gallery-api';
import { GalleryApiError } from '../api/gallery-api-error';
import type { Edit } from './draft-edit';

/** Somebody moved the photo to the trash while its text was being written. */
export class PhotoInTrash extends Error {
  override readonly name = 'PhotoInTrash';
}

type SaveEditDeps = Readonly<{ api: GalleryApi; text: Pick<GalleryEngineText, 'inTrash'> }>;

/** Saves an edit. Throws GalleryApiError, and PhotoInTrash where that is why it was refused. */
export async function saveEdit({ api, text }: SaveEditDeps, id: string, edit: Edit): Promise<EditedImage> {
  try {
    return await api.editImage(id, edit);
  } catch (error) {
    const isInTrash = error instanceof GalleryApiError && error.code === 'image_in_trash';
    throw isInTrash ? new PhotoInTrash(text.inTrash) : error;
  }
}
