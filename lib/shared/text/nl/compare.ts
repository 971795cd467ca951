import type { Texts } from '../texts';
import { photos } from './photos';

/** Two to four photos beside each other, in Dutch. */
export const compareText: Texts['compare'] = {
  title: (number) => `${photos(number)} vergelijken`,
  close: 'Sluiten',
  hint: 'Zoom en verschuif één foto, de andere volgen.',
  wholePhotos: 'Hele foto’s',
  keep: 'Alleen deze houden',
  keepNamed: (photo) => `Alleen ${photo} houden`,
  trash: 'Naar prullenbak',
  trashNamed: (photo) => `${photo} naar de prullenbak`,
  notLoaded: 'De hele foto kan niet worden geladen.',
};
