import type { ServerTexts } from '../texts';
import { photos } from './photos';

/** The public page of an album, in Japanese. */
export const publicAlbumText: ServerTexts['publicAlbum'] = {
  describe: (number) => photos(number),
  more: 'もっと見る',
  backToBeginning: '最初に戻る',
  empty: '写真はまだありません。',
};
