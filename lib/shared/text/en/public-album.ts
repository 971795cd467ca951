import { photos } from './photos';

/** The public page of an album. */
export const publicAlbumText = {
  describe: (number: number) => photos(number),
  more: 'More photos',
  backToBeginning: 'Back to the beginning',
  empty: 'No photos yet.',
};
