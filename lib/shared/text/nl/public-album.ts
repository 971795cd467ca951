import type { ServerTexts } from '../texts';
import { photos } from './photos';

/** The public page of an album, in Dutch. */
export const publicAlbumText: ServerTexts['publicAlbum'] = {
  describe: (number) => photos(number),
  more: 'Meer foto’s',
  backToBeginning: 'Terug naar het begin',
  empty: 'Nog geen foto’s.',
};
