import type { ServerTexts } from '../texts';
import { photos } from './photos';

/** The public page of an album in Italian. */
export const publicAlbumText: ServerTexts['publicAlbum'] = {
  describe: (number) => photos(number),
  more: 'Altre foto',
  backToBeginning: 'Torna all’inizio',
  empty: 'Ancora nessuna foto.',
};
