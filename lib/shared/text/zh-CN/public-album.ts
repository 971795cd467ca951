import type { ServerTexts } from '../texts';
import { photos } from './photos';

/** The public page of an album, in Simplified Chinese. */
export const publicAlbumText: ServerTexts['publicAlbum'] = {
  describe: (number) => photos(number),
  more: '更多照片',
  backToBeginning: '回到开头',
  empty: '还没有照片。',
};
