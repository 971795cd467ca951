import type { ImageHeader } from '@/lib/shared/media/image-header';
import { losesTurn } from '@/lib/shared/media/loses-turn';
import type { PhotoEdit } from '../edit/photo-edit';
import { sizeAfterEdit, turnOrientation } from '../edit/place-edit';
import { turnSize } from './canvas/picture-size';

/** The header of a file that is kept: turned by a word in it at most, and as it lies where that word would go. */
export function headerAsKept(header: ImageHeader, edit: PhotoEdit | null): ImageHeader {
  if (losesTurn(header)) return { ...header, ...turnSize(header, header.orientation), orientation: 1 };
  const orientation = turnOrientation(header.orientation, edit?.turns ?? 0);
  return { ...header, ...sizeAfterEdit(edit, header), orientation };
}
