import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';
import { quoted } from './quoted';

const { count } = formats;

/** Tags in Polish: as chips in a field, favourites, and all of them, to be renamed and merged. */
export const tagsText: Texts['tags'] = {
  hint: 'Naciśnij Enter lub przecinek, aby dodać.',
  remove: (tag) => `Usuń tag ${quoted(tag)}`,
  suggestions: 'Proponowane tagi',
  images: (number) => count(number),
  favourite: 'Ulubione',

  title: 'Tagi',
  explanation:
    'Zmiana nazwy tagu dotyczy wszystkich zdjęć poza koszem. Nadanie nazwy, która już istnieje, scala oba tagi.',
  find: 'Znajdź tag',
  counting: 'Liczenie tagów',
  none: 'Nie ma jeszcze tagów. Dodaj je w szczegółach zdjęcia.',
  noMatch: 'Brak pasujących tagów.',
  photos: (number) => photos(number),
  show: (tag) => `Pokaż zdjęcia z tagiem ${quoted(tag)}`,
  rename: 'Zmień nazwę',
  renameNamed: (tag) => `Zmień nazwę tagu ${quoted(tag)}`,
  newName: 'Nowa nazwa',
  merge: (tag) => `Scal z tagiem ${quoted(tag)}`,
  cutOff: ({ from, to }) => `Zmiana nazwy tagu ${quoted(from)} na ${quoted(to)} została przerwana.`,
  continue: 'Kontynuuj',
};
