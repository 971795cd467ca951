import type { ServerTexts } from '../texts';
import { photos } from './photos';

/** The public page of an album in German. */
export const publicAlbumText: ServerTexts['publicAlbum'] = {
  describe: (number) => photos(number),
  more: 'Weitere Fotos',
  backToBeginning: 'Zurück zum Anfang',
  empty: 'Noch keine Fotos.',
};
