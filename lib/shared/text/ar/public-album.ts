import type { ServerTexts } from '../texts';
import { photos } from './photos';

/** The public page of an album, in Arabic. */
export const publicAlbumText: ServerTexts['publicAlbum'] = {
  describe: (number) => photos(number),
  more: 'مزيد من الصور',
  backToBeginning: 'العودة إلى البداية',
  empty: 'لا توجد صور بعد.',
};
