import { ALBUM_LIMITS } from '../../albums/album-limits';
import { MAX_ALBUMS } from '../../keys/row/album-places';
import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';
import { quoted } from './quoted';

const { count, plural } = formats;

/** Albums in Polish: their page, one album, and putting photos into them. */
export const albumsText: Texts['albums'] = {
  title: 'Albumy',
  one: 'Album',
  back: 'Wszystkie albumy',
  newAlbum: 'Nowy album',
  empty: 'Nie ma jeszcze albumów. Utwórz album, a potem zaznacz zdjęcia w galerii i je do niego dodaj.',
  emptyForViewer: 'Nie ma jeszcze albumów.',
  find: 'Znajdź album',
  nothingFound: 'Nie ma albumu o takim tytule.',
  showMore: (number) => `Pokaż kolejne (${count(number)})`,
  list: 'Wszystkie albumy',
  inNone: 'Bez albumu',
  count: ({ count: number, isMore }) =>
    isMore ? `Ponad ${count(number)} zdjęć` : number === 0 ? 'Brak zdjęć' : photos(number),

  form: {
    newTitle: 'Nowy album',
    changeTitle: 'Edytuj album',
    name: 'Tytuł',
    nameExample: 'Lato 2026',
    description: 'Opis',
    optional: '(opcjonalnie)',
    order: 'Kolejność zdjęć',
    orders: {
      'taken-oldest': 'Data wykonania, od najstarszych',
      'taken-newest': 'Data wykonania, od najnowszych',
      'uploaded-oldest': 'Data przesłania, od najstarszych',
      'uploaded-newest': 'Data przesłania, od najnowszych',
      own: 'Własna kolejność',
    },
    ownHint:
      'Zaznacz zdjęcia w albumie i je przeciągnij albo naciśnij Alt i klawisz strzałki. Nowe zdjęcia trafiają za te, które zostały przesunięte.',
    isPublic: 'Strona publiczna',
    publicHint: 'Każdy może zobaczyć album i jego publiczne zdjęcia. Prywatne pozostają prywatne.',
    needsTitle: `Nadaj albumowi tytuł o długości od 1 do ${count(ALBUM_LIMITS.titleChars)} znaków.`,
    make: 'Utwórz album',
    save: 'Zapisz',
    saving: 'Zapisywanie…',
    changedElsewhere:
      'W międzyczasie ktoś inny zmienił ten album. Zapisz ponownie, aby zastąpić te zmiany swoimi.',
    theirs: ({ title, text }) =>
      text === ''
        ? `Teraz nazywa się ${quoted(title)}.`
        : `Teraz nazywa się ${quoted(title)}: ${quoted(text)}`,
  },

  publicPage: 'Strona publiczna',
  share: 'Link udostępniania',
  edit: 'Edytuj album',
  remove: 'Usuń album',
  removeQuestion: (title) => `Usunąć album ${quoted(title)}?`,
  removeExplanation: 'Zdjęcia z niego pozostaną w galerii.',
  removeAnswer: 'Usuń album',
  removed: 'Album usunięty. Zdjęcia z niego są nadal w galerii.',
  restore: 'Cofnij',
  coverSet: 'Okładka zmieniona.',
  ordering: 'Trwa zmiana kolejności zdjęć. Możesz opuścić tę stronę.',

  add: {
    title: (number) => `Dodaj ${photos(number)} do albumu`,
    titleOne: 'Albumy tego zdjęcia',
    find: 'Znajdź lub nazwij album',
    example: 'Znajdź album lub nazwij nowy',
    list: 'Albumy',
    none: 'Nie ma jeszcze albumów. Wpisz nazwę, aby utworzyć pierwszy.',
    make: (title) => `Nowy album ${quoted(title)}`,
    more: (number) =>
      plural(number, {
        one: 'Jeszcze # album. Zacznij pisać, aby go znaleźć.',
        few: 'Jeszcze # albumy. Zacznij pisać, aby je znaleźć.',
        many: 'Jeszcze # albumów. Zacznij pisać, aby je znaleźć.',
        other: 'Jeszcze # albumu. Zacznij pisać, aby je znaleźć.',
      }),
    isIn: 'dodane',
    atMost: plural(MAX_ALBUMS, {
      one: 'Zdjęcie może być najwyżej w # albumie.',
      few: 'Zdjęcie może być najwyżej w # albumach.',
      many: 'Zdjęcie może być najwyżej w # albumach.',
      other: 'Zdjęcie może być najwyżej w # albumu.',
    }),
    loading: 'Wczytywanie albumów…',
  },

  drop: {
    name: 'Upuść na album',
    hint: (number) => `Upuść ${photos(number)} na album`,
    more: 'Wszystkie albumy lub nowy…',
    moving: (number) => photos(number),
  },
};
