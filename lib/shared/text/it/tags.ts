import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';
import { quoted } from './quoted';

const { count } = formats;

/** Tags in Italian: as chips in a field, favourites, and all of them, to be renamed and merged. */
export const tagsText: Texts['tags'] = {
  hint: 'Premi Invio o la virgola per aggiungere.',
  remove: (tag) => `Rimuovi il tag ${quoted(tag)}`,
  suggestions: 'Tag suggeriti',
  images: (number) => count(number),
  favourite: 'Preferita',

  title: 'Tag',
  explanation:
    'Rinominare un tag lo cambia su tutte le foto fuori dal cestino. Un nome che esiste già unisce i due tag.',
  find: 'Cerca un tag',
  counting: 'Conteggio dei tag',
  none: 'Ancora nessun tag. Aggiungine nei dettagli di una foto.',
  noMatch: 'Nessun tag corrisponde.',
  photos: (number) => photos(number),
  show: (tag) => `Mostra le foto con il tag ${quoted(tag)}`,
  rename: 'Rinomina',
  renameNamed: (tag) => `Rinomina ${quoted(tag)}`,
  newName: 'Nuovo nome',
  merge: (tag) => `Unisci a ${quoted(tag)}`,
  cutOff: ({ from, to }) => `Il cambio di nome da ${quoted(from)} a ${quoted(to)} è stato interrotto.`,
  continue: 'Continua',
};
