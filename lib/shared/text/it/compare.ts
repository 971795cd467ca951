import type { Texts } from '../texts';
import { photos } from './photos';
import { quoted } from './quoted';

/** Two to four photos beside each other, in Italian. */
export const compareText: Texts['compare'] = {
  title: (number) => `Confronto di ${photos(number)}`,
  close: 'Chiudi',
  hint: 'Ingrandisci o sposta una foto e le altre la seguono.',
  wholePhotos: 'Foto intere',
  keep: 'Conserva solo questa',
  keepNamed: (photo) => `Conserva solo ${quoted(photo)}`,
  trash: 'Sposta nel cestino',
  trashNamed: (photo) => `Sposta ${quoted(photo)} nel cestino`,
  notLoaded: 'Impossibile caricare la foto intera.',
};
