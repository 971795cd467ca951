import type { ServerTexts } from '../texts';
import { photos } from './photos';

/** The public page of an album, in Turkish. */
export const publicAlbumText: ServerTexts['publicAlbum'] = {
  describe: (number) => photos(number),
  more: 'Daha fazla fotoğraf',
  backToBeginning: 'Başa dön',
  empty: 'Henüz fotoğraf yok.',
};
