import type { ServerTexts } from '../texts';
import { photos } from './photos';

/** The public page of an album, in Brazilian Portuguese. */
export const publicAlbumText: ServerTexts['publicAlbum'] = {
  describe: (number) => photos(number),
  more: 'Mais fotos',
  backToBeginning: 'Voltar ao início',
  empty: 'Ainda não há fotos.',
};
