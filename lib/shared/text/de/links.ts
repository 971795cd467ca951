import type { Texts } from '../texts';
import { dates } from './dates';
import { photos } from './photos';
import { quoted } from './quoted';

const DAY_SECONDS = 86_400;

/** Lives of a link that a person chooses from, in seconds; null: until it is revoked. */
const LIVES = [
  { seconds: DAY_SECONDS, label: '1\u00a0Tag' },
  { seconds: 7 * DAY_SECONDS, label: '7\u00a0Tage' },
  { seconds: 30 * DAY_SECONDS, label: '30\u00a0Tage' },
  { seconds: 365 * DAY_SECONDS, label: '1\u00a0Jahr' },
  { seconds: null, label: 'Unbegrenzt' },
];

/** Links to several photos or an album, in German: making them, and the list of all. */
export const linksText: Texts['links'] = {
  /** The dialog that makes them. */
  title: (number) => `${photos(number)} teilen`,
  titleOfAlbum: (title) => `Album ${quoted(title)} teilen`,
  explanation:
    'Alle mit dem Link können diese Fotos ohne Anmeldung ansehen und herunterladen. Du kannst ihn jederzeit widerrufen.',
  explanationOfAlbum:
    'Alle mit dem Link können die Fotos dieses Albums ohne Anmeldung ansehen und herunterladen, auch später hinzugefügte. Du kannst ihn jederzeit widerrufen.',
  heading: 'Titel über den Fotos',
  optional: '(optional)',
  recipients: 'Für',
  recipientsHint:
    'Für jeden Namen, einen pro Zeile, entsteht ein eigener Link, den du einzeln widerrufen kannst. Nur Admins sehen die Namen.',
  expiresAfter: 'Gültig für',
  lives: LIVES,
  password: 'Passwort',
  passwordHint: 'Wird verlangt, bevor etwas zu sehen ist. Sende es getrennt vom Link.',
  create: 'Link erstellen',
  creating: 'Wird erstellt…',
  tooMany: (limit) =>
    `Ein Link zeigt höchstens ${photos(limit)}. Lege sie in ein Album und teile dann das Album.`,
  tooManyNames: (limit) => `Höchstens ${limit} Namen auf einmal.`,
  link: 'Link',
  linkFor: (name) => `Link für ${name}`,
  copyNamed: (label) => `Kopieren: ${label}`,
  expires: (iso) => `Gültig bis ${dates.moment(iso)}.`,
  neverExpires: 'Er gilt, bis du ihn widerrufst.',
  another: 'Noch einen Link erstellen',
  allLinks: 'Alle Links',

  /** The page of all of them. */
  pageTitle: 'Links',
  pageHint:
    'Links zu mehreren Fotos und zu Alben. Links zu einzelnen Fotos werden nicht gespeichert und stehen deshalb nicht hier.',
  none: 'Es gibt noch keine Links.',
  noneHint: 'Wähle in der Galerie Fotos aus und dann „Freigabelink“.',
  toGallery: 'Zur Galerie',
  opensSet: photos,
  opensAlbum: (title) => `Album ${quoted(title)}`,
  opensGone: 'Ein gelöschtes Album',
  dropsInto: (title) =>
    title === null ? 'Gäste können Fotos hinzufügen' : `Gäste können Fotos zu ${quoted(title)} hinzufügen`,
  forWhom: (name) => `für ${name}`,
  withPassword: 'mit Passwort',
  createdBy: (name, when) => `Erstellt von ${name}, ${when}`,
  createdByUploader: (when) => `Erstellt von einem Einsender, ${when}`,
  until: (when) => `gültig bis ${when}`,
  ended: (when) => `abgelaufen am ${when}`,
  never: 'unbegrenzt gültig',
  moment: dates.shortMoment,
  between: ' · ',
  open: 'Öffnen',
  openNamed: (label) => `Öffnen: ${label}`,
  edit: 'Bearbeiten',
  editNamed: (label) => `Bearbeiten: ${label}`,
  revoke: 'Widerrufen',
  revokeNamed: (label) => `Widerrufen: ${label}`,
  revokeTitle: (label) => `Link ${quoted(label)} widerrufen?`,
  revokeHint:
    'Er funktioniert in spätestens einer Minute nicht mehr. Fotos, die jemand schon gesehen oder gespeichert hat, bleiben dort.',
  revoked: 'Der Link wurde widerrufen.',
  saved: 'Der Link wurde geändert.',
  more: 'Ältere Links',
  loading: 'Wird geladen…',

  /** The dialog that changes one. */
  editTitle: 'Link bearbeiten',
  recipient: 'Für',
  note: 'Notiz',
  noteHint: 'Nur Admins sehen sie.',
  keepEnd: (end) => `Unverändert (${end})`,
  fromNow: (label) => `Ab jetzt ${label}`,
  keepPassword: 'Unverändert',
  newPassword: 'Neues Passwort',
  noPassword: 'Kein Passwort',
  save: 'Speichern',
  saving: 'Wird gespeichert…',
};
