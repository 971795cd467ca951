import type { Texts } from '../texts';
import { photos } from './photos';
import { quoted } from './quoted';

/** Two to four photos beside each other, in German. */
export const compareText: Texts['compare'] = {
  title: (number) => `${photos(number)} im Vergleich`,
  close: 'Schließen',
  hint: 'Vergrößere oder verschiebe ein Foto, und alle folgen.',
  wholePhotos: 'Ganze Fotos',
  keep: 'Nur dieses behalten',
  keepNamed: (photo) => `Nur ${quoted(photo)} behalten`,
  trash: 'In den Papierkorb',
  trashNamed: (photo) => `${quoted(photo)} in den Papierkorb`,
  notLoaded: 'Das ganze Foto konnte nicht geladen werden.',
};
