import type { Texts } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';
import { photos } from './photos';
import { quoted } from './quoted';

const { bytes, count } = formats;

const DAY = 86_400;

/** The page of drop links, for admins, in German. */
export const guestsText: Texts['guests'] = {
  title: 'Gäste',
  hint: 'Alle mit einem Gästelink können Fotos hinzufügen, ohne Konto. Drucke den Code aus und lege ihn auf die Tische.',
  newLink: 'Neuer Gästelink',
  none: 'Es gibt noch keine Gästelinks.',
  untitled: 'Füge deine Fotos hinzu',
  noAlbum: 'Kein Album',
  /** The photos that have come by a link. */
  used: ({ files, most }) => `${count(files)} von ${photos(most)}`,
  usedBytes: ({ used, most }) => `${bytes(used)} von ${bytes(most)}`,
  full: 'Voll',
  expired: 'Abgelaufen',
  expires: (iso, timeZone, nowMs) => `gültig bis ${dates.shortMoment(iso, timeZone, nowMs)}`,
  neverExpires: 'unbegrenzt gültig',
  held: 'Fotos warten auf Zustimmung',
  between: ' · ',
  code: 'Code und Link',
  codeOf: (title) => `Code und Link von ${quoted(title)}`,
  change: 'Ändern',
  changeOf: (title) => `${quoted(title)} ändern`,
  revoke: 'Widerrufen',
  revokeOf: (title) => `${quoted(title)} widerrufen`,
  revokeTitle: (title) => `${quoted(title)} widerrufen?`,
  revokeHint:
    'In spätestens einer Minute kann damit niemand mehr Fotos senden. Bereits gesendete Fotos bleiben.',
  revoked: 'Link widerrufen.',
  created: 'Link erstellt.',
  changed: 'Link geändert.',

  /** The form. */
  changeTitle: 'Gästelink ändern',
  fields: {
    album: 'Album',
    title: 'Titel für die Gäste',
    titleHint: 'Hochzeit von Anna und Ben',
    welcome: 'Begrüßung',
    welcomeHint: 'Schön, dass ihr da wart! Fügt hier eure Fotos von heute hinzu.',
    picture: 'Foto über dem Text',
    note: 'Notiz, nur für Admins',
    files: 'Höchstzahl der Fotos insgesamt',
    megabytes: 'Höchstzahl der Megabyte insgesamt',
    noLimit: 'Unbegrenzt',
    end: 'Läuft ab',
    takeBack: 'Gäste können ein Foto zurückziehen',
    askName: 'Gäste nach ihrem Namen fragen',
    hold: 'Fotos warten auf Zustimmung',
    see: 'Gäste sehen das Album',
    seeHint: 'Wähle erst ein Album.',
  },
  noPicture: 'Kein Foto',
  pictureOf: (name) => `${quoted(name)} verwenden`,
  keepPicture: 'Das bisherige Foto',
  loadingPictures: 'Deine neuesten Fotos werden geladen…',
  keepEnd: 'Unverändert',
  ends: [
    { seconds: DAY, label: 'In einem Tag' },
    { seconds: 7 * DAY, label: 'In einer Woche' },
    { seconds: 30 * DAY, label: 'In 30 Tagen' },
    { seconds: 365 * DAY, label: 'In einem Jahr' },
    { seconds: null, label: 'Nie' },
  ],
  takeBacks: [
    { seconds: 0, label: 'Nie' },
    { seconds: 3_600, label: 'Eine Stunde lang' },
    { seconds: DAY, label: 'Einen Tag lang' },
    { seconds: 7 * DAY, label: 'Eine Woche lang' },
    { seconds: 30 * DAY, label: '30 Tage lang' },
  ],
  create: 'Link erstellen',
  save: 'Speichern',

  /** The code of a link. */
  codeTitle: 'Scannen und Fotos hinzufügen',
  codeAlt: (url) => `QR-Code von ${url}`,
  copy: 'Link kopieren',
  copied: 'Kopiert',
  svg: 'SVG',
  png: 'PNG',
  card: 'Karte drucken',
  fileName: 'gaestelink',

  /** The card. */
  cardTitle: 'Karte',
  cardHow: 'Scanne den Code mit der Kamera deines Handys und füge deine Fotos hinzu. Ohne App, ohne Konto.',
  print: 'Drucken',
  back: 'Zurück zu den Gästen',
  cardMissing: 'Diesen Link gibt es nicht mehr.',

  unreachable: 'Der Server ist nicht erreichbar. Prüfe deine Verbindung und versuche es dann erneut.',
  noReason: 'Der Server hat keinen Grund genannt. Versuche es erneut.',
  /** Somebody in between answered. */
  foreign: foreignAnswerText,
  /** Why the server refused, by its code. */
  loadErrors: async () => (await import('./errors')).errorText,
};
