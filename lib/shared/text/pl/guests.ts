import type { Texts } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';
import { quoted } from './quoted';

const { bytes, count, plural } = formats;

const DAY = 86_400;

/** The page of drop links, for admins, in Polish. */
export const guestsText: Texts['guests'] = {
  title: 'Goście',
  hint: 'Każdy, kto ma link do przesyłania, może dodawać zdjęcia bez konta. Wydrukuj kod i rozłóż na stołach.',
  newLink: 'Nowy link do przesyłania',
  none: 'Nie ma jeszcze linków do przesyłania.',
  untitled: 'Dodaj swoje zdjęcia',
  noAlbum: 'Bez albumu',
  used: ({ files, most }) =>
    plural(most, {
      one: `${count(files)} z # zdjęcia`,
      few: `${count(files)} z # zdjęć`,
      many: `${count(files)} z # zdjęć`,
      other: `${count(files)} z # zdjęcia`,
    }),
  usedBytes: ({ used, most }) => `${bytes(used)} z ${bytes(most)}`,
  full: 'Pełny',
  expired: 'Wygasł',
  expires: (iso, timeZone, nowMs) => `wygasa ${dates.shortMoment(iso, timeZone, nowMs)}`,
  neverExpires: 'nigdy nie wygasa',
  held: 'zdjęcia czekają na akceptację',
  between: ' · ',
  code: 'Kod i link',
  codeOf: (title) => `Kod i link: ${title}`,
  change: 'Zmień',
  changeOf: (title) => `Zmień: ${title}`,
  revoke: 'Unieważnij',
  revokeOf: (title) => `Unieważnij: ${title}`,
  revokeTitle: (title) => `Unieważnić link ${quoted(title)}?`,
  revokeHint: 'W ciągu minuty przestanie przyjmować zdjęcia. Zdjęcia już wysłane pozostaną.',
  revoked: 'Link został unieważniony.',
  created: 'Link został utworzony.',
  changed: 'Link został zmieniony.',

  changeTitle: 'Zmień link do przesyłania',
  fields: {
    album: 'Album',
    title: 'Tytuł dla gości',
    titleHint: 'Ślub Anny i Bena',
    welcome: 'Tekst powitalny',
    welcomeHint: 'Dziękujemy za przybycie! Dodajcie zdjęcia, które dziś zrobiliście.',
    picture: 'Zdjęcie nad tekstem',
    note: 'Notatka, tylko dla administratorów',
    files: 'Maksymalna łączna liczba zdjęć',
    megabytes: 'Maksymalna łączna liczba megabajtów',
    noLimit: 'Bez limitu',
    end: 'Wygasa',
    takeBack: 'Goście mogą wycofać zdjęcie',
    askName: 'Pytaj gości o imię',
    hold: 'Zdjęcia czekają na akceptację',
    see: 'Goście widzą album',
    seeHint: 'Najpierw wybierz album.',
  },
  noPicture: 'Bez zdjęcia',
  pictureOf: (name) => `Wybierz: ${name}`,
  keepPicture: 'Zdjęcie wybrane wcześniej',
  loadingPictures: 'Wczytywanie najnowszych zdjęć…',
  keepEnd: 'Bez zmian',
  ends: [
    { seconds: DAY, label: 'Za dzień' },
    { seconds: 7 * DAY, label: 'Za tydzień' },
    { seconds: 30 * DAY, label: 'Za 30 dni' },
    { seconds: 365 * DAY, label: 'Za rok' },
    { seconds: null, label: 'Nigdy' },
  ],
  takeBacks: [
    { seconds: 0, label: 'Nigdy' },
    { seconds: 3_600, label: 'Przez godzinę' },
    { seconds: DAY, label: 'Przez dzień' },
    { seconds: 7 * DAY, label: 'Przez tydzień' },
    { seconds: 30 * DAY, label: 'Przez 30 dni' },
  ],
  create: 'Utwórz link',
  save: 'Zapisz',

  codeTitle: 'Zeskanuj, aby dodać zdjęcia',
  codeAlt: (url) => `Kod QR adresu ${url}`,
  copy: 'Kopiuj link',
  copied: 'Skopiowano',
  svg: 'SVG',
  png: 'PNG',
  card: 'Drukuj kartę',
  fileName: 'link-do-przesylania',

  cardTitle: 'Karta',
  cardHow: 'Zeskanuj kod aparatem w telefonie i dodaj swoje zdjęcia. Bez aplikacji i bez konta.',
  print: 'Drukuj',
  back: 'Wróć do gości',
  cardMissing: 'Ten link już nie istnieje.',

  unreachable: 'Nie można połączyć się z serwerem. Sprawdź połączenie i spróbuj ponownie.',
  noReason: 'Serwer nie podał przyczyny. Spróbuj ponownie.',
  foreign: foreignAnswerText,
  loadErrors: async () => (await import('./errors')).errorText,
};
