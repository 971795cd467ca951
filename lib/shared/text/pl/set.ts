import type { Texts } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';
import { photos } from './photos';

const { bytes, count, plural } = formats;

/** The page behind a link to several photos, for people who are guests here, in Polish. */
export const setText: Texts['set'] = {
  title: (number) => (number === null ? 'Udostępnione zdjęcia' : photos(number)),
  count: photos,
  until: (iso, nowMs) => `Ten link działa do ${dates.shortMoment(iso, null, nowMs)}.`,
  between: ' · ',
  photos: 'Zdjęcia',
  day: dates.day,
  open: (name) => `Otwórz: ${name}`,
  more: 'Więcej zdjęć',
  loading: 'Wczytywanie kolejnych zdjęć',
  backToBeginning: 'Wróć na początek',
  downloadAll: 'Pobierz wszystkie',
  downloadAllTip: 'Wszystkie zdjęcia w jednym pliku ZIP',
  download: 'Pobierz',
  close: 'Zamknij',
  previous: 'Poprzednie zdjęcie',
  next: 'Następne zdjęcie',
  withKey: (label, key) => `${label} (${key})`,
  notLoaded: 'Nie udało się wczytać tego zdjęcia. Link mógł wygasnąć.',
  place: ({ at, of }) => `${count(at)} z ${of}`,
  atLeast: (number) => `${count(number)}+`,
  facts: ({ width, height, type, sizeBytes }) =>
    `${count(width)} × ${count(height)} · ${type} · ${bytes(sizeBytes)}`,
  empty: 'Nie ma tu jeszcze zdjęć.',
  emptyHint: 'Mogły zostać usunięte po utworzeniu linku albo dopiero się pojawią.',
  describe: (number) =>
    number === null
      ? 'Zdjęcia udostępnione Tobie.'
      : plural(number, {
          one: '# zdjęcie udostępnione Tobie.',
          few: '# zdjęcia udostępnione Tobie.',
          many: '# zdjęć udostępnionych Tobie.',
          other: '# zdjęcia udostępnionego Tobie.',
        }),
  tryAgain: 'Spróbuj ponownie',
  unreachable: 'Nie można połączyć się z serwerem. Sprawdź połączenie i spróbuj ponownie.',
  foreign: foreignAnswerText,
  noReason: 'Serwer odmówił. Spróbuj ponownie.',
  loadErrors: async () => (await import('./errors')).errorText,

  locked: {
    title: 'Te zdjęcia wymagają hasła',
    text: 'Zapytaj osobę, od której masz link.',
    password: 'Hasło',
    enter: 'Pokaż zdjęcia',
    wrong: 'Nieprawidłowe hasło. Spróbuj ponownie.',
    wait: (seconds) => `Zbyt wiele błędnych haseł. Spróbuj ponownie za ${formats.duration(seconds)}.`,
    failed: 'Tym razem się nie udało. Spróbuj ponownie.',
  },

  problems: {
    invalid: {
      title: 'Ten link nie działa',
      text: 'Nie został skopiowany w całości albo unieważniono wszystkie linki. Poproś o nowy osobę, od której go masz.',
    },
    expired: {
      title: 'Ten link wygasł',
      text: 'Linki działają tylko przez pewien czas. Poproś o nowy osobę, od której go masz.',
    },
    revoked: {
      title: 'Ten link został unieważniony',
      text: 'Zdjęcia nie są już udostępniane. Poproś o nowy link osobę, od której go masz.',
    },
    gone: {
      title: 'Ten album został usunięty',
      text: 'Link prowadził do albumu, którego już nie ma. Poproś o nowy osobę, od której go masz.',
    },
  },
  titleOfProblem: 'Link bez zdjęć',
  archive: {
    busy: 'W tej chwili wiele osób pobiera zdjęcia. Spróbuj ponownie za minutę.',
    failed: 'Nie udało się rozpocząć pobierania. Spróbuj ponownie.',
  },
};
