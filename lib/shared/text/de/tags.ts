import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';
import { quoted } from './quoted';

const { count } = formats;

/** Tags, in German: as chips in a field, favourites, and all of them, to be renamed and merged. */
export const tagsText: Texts['tags'] = {
  hint: 'Mit Eingabe oder Komma hinzufügen.',
  remove: (tag) => `Schlagwort ${quoted(tag)} entfernen`,
  suggestions: 'Vorgeschlagene Schlagwörter',
  images: (number) => count(number),
  favourite: 'Favorit',

  title: 'Schlagwörter',
  explanation:
    'Ein umbenanntes Schlagwort ändert sich auf allen Fotos außerhalb des Papierkorbs. Gibt es den Namen schon, werden beide zusammengeführt.',
  find: 'Schlagwort suchen',
  counting: 'Schlagwörter werden gezählt',
  none: 'Noch keine Schlagwörter. Füge welche in den Details eines Fotos hinzu.',
  noMatch: 'Kein Schlagwort passt dazu.',
  photos: (number) => photos(number),
  show: (tag) => `Fotos mit dem Schlagwort ${quoted(tag)} zeigen`,
  rename: 'Umbenennen',
  renameNamed: (tag) => `${quoted(tag)} umbenennen`,
  newName: 'Neuer Name',
  merge: (tag) => `Mit ${quoted(tag)} zusammenführen`,
  cutOff: ({ from, to }) => `Das Umbenennen von ${quoted(from)} in ${quoted(to)} wurde unterbrochen.`,
  continue: 'Fortsetzen',
};
