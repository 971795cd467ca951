import type { ServerTexts } from '../texts';
import { photos } from './photos';

/** The public page of an album in French. */
export const publicAlbumText: ServerTexts['publicAlbum'] = {
  describe: (number) => photos(number),
  more: 'Plus de photos',
  backToBeginning: 'Retour au début',
  empty: 'Aucune photo pour le moment.',
};
