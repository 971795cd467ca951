import type { ServerTexts } from '../texts';
import { photos } from './photos';

/** The public page of an album, in Polish. */
export const publicAlbumText: ServerTexts['publicAlbum'] = {
  describe: (number) => photos(number),
  more: 'Więcej zdjęć',
  backToBeginning: 'Wróć na początek',
  empty: 'Nie ma jeszcze zdjęć.',
};
