import type { ServerTexts } from '../texts';
import { photos } from './photos';

/** The public page of an album in Spanish. */
export const publicAlbumText: ServerTexts['publicAlbum'] = {
  describe: (number) => photos(number),
  more: 'Más fotos',
  backToBeginning: 'Volver al principio',
  empty: 'Aún no hay fotos.',
};
