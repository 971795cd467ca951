import type { Texts } from '../texts';
import { photos } from './photos';
import { quoted } from './quoted';

/** Two to four photos beside each other, in French. */
export const compareText: Texts['compare'] = {
  title: (number) => `Comparaison de ${photos(number)}`,
  close: 'Fermer',
  hint: 'Zoomez sur une photo ou déplacez-la\u00a0: les autres suivent.',
  wholePhotos: 'Photos entières',
  keep: 'Ne garder qu’elle',
  keepNamed: (photo) => `Ne garder que ${quoted(photo)}`,
  trash: 'Mettre à la corbeille',
  trashNamed: (photo) => `Mettre ${quoted(photo)} à la corbeille`,
  notLoaded: 'Impossible de charger la photo entière.',
};
