import { photos } from './photos';

/** Two to four photos beside each other. */
export const compareText = {
  title: (number: number) => `Comparing ${photos(number)}`,
  close: 'Close',
  hint: 'Zoom and move one photo, and all follow.',
  wholePhotos: 'Whole photos',
  keep: 'Keep only this',
  keepNamed: (photo: string) => `Keep only ${photo}`,
  trash: 'Move to trash',
  trashNamed: (photo: string) => `Move ${photo} to trash`,
  notLoaded: 'The whole photo could not be loaded.',
};
