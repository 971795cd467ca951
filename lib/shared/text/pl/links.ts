import type { Texts } from '../texts';
import { dates } from './dates';
import { photos } from './photos';
import { quoted } from './quoted';

const DAY_SECONDS = 86_400;

/** Lives of a link that a person chooses from, in seconds; null: until it is revoked. */
const LIVES: readonly Readonly<{ seconds: number | null; label: string }>[] = [
  { seconds: DAY_SECONDS, label: '1 dzień' },
  { seconds: 7 * DAY_SECONDS, label: '7 dni' },
  { seconds: 30 * DAY_SECONDS, label: '30 dni' },
  { seconds: 365 * DAY_SECONDS, label: '1 rok' },
  { seconds: null, label: 'Bezterminowo' },
];

/** Links to several photos or an album, in Polish: making them, and the list of all. */
export const linksText: Texts['links'] = {
  title: (number) => `Udostępnij ${photos(number)}`,
  titleOfAlbum: (title) => `Udostępnij album ${quoted(title)}`,
  explanation:
    'Każdy, kto ma link, może oglądać i pobierać te zdjęcia bez logowania. Link możesz w każdej chwili unieważnić.',
  explanationOfAlbum:
    'Każdy, kto ma link, może bez logowania oglądać i pobierać zdjęcia z tego albumu, także te dodane później. Link możesz w każdej chwili unieważnić.',
  heading: 'Tytuł nad zdjęciami',
  optional: '(opcjonalnie)',
  recipients: 'Dla kogo',
  recipientsHint:
    'Jedno imię w wierszu: każda osoba dostanie osobny link, więc można je unieważniać pojedynczo. Imiona widzą tylko administratorzy.',
  expiresAfter: 'Ważność',
  lives: LIVES,
  password: 'Hasło',
  passwordHint: 'Wymagane, zanim cokolwiek się pokaże. Wyślij je osobno, nie razem z linkiem.',
  create: 'Utwórz link',
  creating: 'Tworzenie…',
  tooMany: (limit) =>
    `Link pokazuje najwyżej ${photos(limit)}. Dodaj zdjęcia do albumu, a potem udostępnij album.`,
  tooManyNames: (limit) => `Liczba imion naraz: najwyżej ${limit}.`,
  link: 'Link',
  linkFor: (name) => `Link dla: ${name}`,
  copyNamed: (label) => `Kopiuj: ${label}`,
  expires: (iso) => `Wygasa ${dates.moment(iso)}.`,
  neverExpires: 'Działa, dopóki go nie unieważnisz.',
  another: 'Utwórz kolejny link',
  allLinks: 'Wszystkie linki',

  pageTitle: 'Linki',
  pageHint:
    'Linki do kilku zdjęć i do albumów. Linki do pojedynczych zdjęć nie są zapisywane, więc nie ma ich na liście.',
  none: 'Nie ma jeszcze linków.',
  noneHint: 'Zaznacz zdjęcia w galerii, a potem wybierz „Link udostępniania”.',
  toGallery: 'Do galerii',
  opensSet: photos,
  opensAlbum: (title) => `Album ${quoted(title)}`,
  opensGone: 'Usunięty album',
  dropsInto: (title) =>
    title === null
      ? 'Pozwala gościom dodawać zdjęcia'
      : `Pozwala gościom dodawać zdjęcia do albumu ${quoted(title)}`,
  forWhom: (name) => `(dla: ${name})`,
  withPassword: 'z hasłem',
  createdBy: (name, when) => `Utworzony przez: ${name}, ${when}`,
  createdByUploader: (when) => `Utworzony przez osobę przesyłającą, ${when}`,
  until: (when) => `wygasa ${when}`,
  ended: (when) => `wygasł ${when}`,
  never: 'nigdy nie wygasa',
  moment: dates.shortMoment,
  between: ' · ',
  open: 'Otwórz',
  openNamed: (label) => `Otwórz: ${label}`,
  edit: 'Edytuj',
  editNamed: (label) => `Edytuj: ${label}`,
  revoke: 'Unieważnij',
  revokeNamed: (label) => `Unieważnij: ${label}`,
  revokeTitle: (label) => `Unieważnić link ${quoted(label)}?`,
  revokeHint:
    'Przestanie działać w ciągu minuty. Zdjęcia, które ktoś już widział lub zapisał, u niego pozostaną.',
  revoked: 'Link został unieważniony.',
  saved: 'Link został zmieniony.',
  more: 'Starsze linki',
  loading: 'Wczytywanie…',

  editTitle: 'Zmień link',
  recipient: 'Dla kogo',
  note: 'Notatka',
  noteHint: 'Widzą ją tylko administratorzy.',
  keepEnd: (end) => `Bez zmian (${end})`,
  fromNow: (label) => `${label} od teraz`,
  keepPassword: 'Bez zmian',
  newPassword: 'Nowe hasło',
  noPassword: 'Bez hasła',
  save: 'Zapisz',
  saving: 'Zapisywanie…',
};
