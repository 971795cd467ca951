import type { Texts } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';
import { quoted } from './quoted';

const { plural } = formats;

/** The page by which guests send photos, in Polish. */
export const dropText: Texts['drop'] = {
  title: 'Dodaj swoje zdjęcia',
  intoAlbum: (album) => `Twoje zdjęcia trafią do albumu ${quoted(album)}.`,
  seeAlbum: 'Zobacz album',

  nameTitle: 'Jak masz na imię?',
  nameHint: 'Gospodarz zobaczy, od kogo jest które zdjęcie.',
  name: 'Twoje imię',
  nameMissing: 'Wpisz swoje imię.',
  start: 'Dalej',
  sendingAs: (name) => `Wysyłasz jako ${name}`,
  changeName: 'Zmień',

  audience: {
    held: { title: 'Najpierw akceptacja', text: 'Gospodarz ogląda każde zdjęcie, zanim zobaczą je inni.' },
    album: { title: 'Dla gości', text: 'Album może zobaczyć każdy, kto ma ten link.' },
    own: { title: 'Dla gospodarza', text: 'Zdjęcia widzicie tylko Ty i gospodarz.' },
  },

  sentTitle: 'Twoje zdjęcia',
  sentHint: 'Ta przeglądarka pamięta, co zostało wysłane z tego urządzenia.',
  sentCount: (photos) =>
    plural(photos, {
      one: 'Wysłano jedno zdjęcie',
      few: 'Wysłano # zdjęcia',
      many: 'Wysłano # zdjęć',
      other: 'Wysłano # zdjęcia',
    }),
  showMore: (photos) =>
    plural(photos, {
      one: 'Pokaż jeszcze jedno',
      few: 'Pokaż jeszcze #',
      many: 'Pokaż jeszcze #',
      other: 'Pokaż jeszcze #',
    }),
  loading: 'Sprawdzanie Twoich zdjęć…',
  unknown: 'Nie udało się teraz sprawdzić',
  tryAgain: 'Spróbuj ponownie',
  states: {
    waiting: 'Czeka na akceptację',
    accepted: 'Wysłane',
    approved: 'Zaakceptowane',
    refused: 'Niezaakceptowane',
    removed: 'Usunięte przez gospodarza',
    gone: 'Usunięte',
  },
  word: (word) => `Wiadomość od gospodarza: ${quoted(word)}`,
  takeBack: 'Wycofaj',
  takeBackOf: (name) => `Wycofaj: ${name}`,
  takeBackUntil: (iso) => `Można wycofać do ${dates.moment(iso)}`,
  takeBackTitle: 'Wycofać to zdjęcie?',
  takeBackHint: 'Zostanie trwale usunięte, także dla gospodarza.',
  takenBack: (name) => `Wycofano: ${name}.`,
  forget: 'Usuń z tej listy',
  forgetOf: (name) => `Usuń z tej listy: ${name}`,

  problems: {
    link_invalid: {
      title: 'Ten link jest nieprawidłowy',
      text: 'Sprawdź adres lub zeskanuj kod jeszcze raz.',
    },
    link_revoked: { title: 'Ten link został unieważniony', text: 'Poproś gospodarza o nowy.' },
    link_expired: { title: 'Ten link wygasł', text: 'Poproś gospodarza o nowy.' },
  },

  unreachable: 'Nie można połączyć się z serwerem. Sprawdź połączenie i spróbuj ponownie.',
  noReason: 'Serwer nie podał przyczyny. Spróbuj ponownie.',
  foreign: foreignAnswerText,
  loadErrors: async () => (await import('./errors')).errorText,
};
