import type { Texts } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { dativeDuration, formats } from './formats';
import { photos } from './photos';
import { quoted } from './quoted';

const { bytes, count } = formats;

/** The page behind a link to several photos, for people who are guests here, in German. */
export const setText: Texts['set'] = {
  /** Where the link has no title of its own; null where nobody knows how many there are. */
  title: (number) => (number === null ? 'Geteilte Fotos' : photos(number)),
  count: photos,
  until: (iso, nowMs) => `Dieser Link gilt bis ${dates.shortMoment(iso, null, nowMs)}.`,
  between: ' · ',
  photos: 'Fotos',
  day: dates.day,
  open: (name) => `${quoted(name)} öffnen`,
  more: 'Weitere Fotos',
  loading: 'Weitere Fotos werden geladen',
  backToBeginning: 'Zurück zum Anfang',
  downloadAll: 'Alle laden',
  downloadAllTip: 'Alle Fotos als eine ZIP-Datei herunterladen',
  download: 'Herunterladen',
  close: 'Schließen',
  previous: 'Voriges Foto',
  next: 'Nächstes Foto',
  withKey: (label, key) => `${label} (${key})`,
  notLoaded: 'Dieses Foto konnte nicht geladen werden. Vielleicht ist der Link abgelaufen.',
  place: ({ at, of }) => `${count(at)} von ${of}`,
  atLeast: (number) => `${count(number)}+`,
  facts: ({ width, height, type, sizeBytes }) =>
    `${count(width)} × ${count(height)} · ${type} · ${bytes(sizeBytes)}`,
  empty: 'Hier sind noch keine Fotos.',
  emptyHint: 'Vielleicht wurden sie entfernt, seit es den Link gibt, oder sie kommen noch.',
  describe: (number) => (number === null ? 'Fotos, mit dir geteilt.' : `${photos(number)}, mit dir geteilt.`),
  tryAgain: 'Erneut versuchen',
  unreachable: 'Der Server ist nicht erreichbar. Prüfe deine Verbindung und versuche es dann erneut.',
  foreign: foreignAnswerText,
  noReason: 'Der Server hat das abgelehnt. Versuche es erneut.',
  loadErrors: async () => (await import('./errors')).errorText,

  /** The page of a link with a password. */
  locked: {
    title: 'Diese Fotos brauchen ein Passwort',
    text: 'Frag die Person, die dir den Link gesendet hat.',
    password: 'Passwort',
    enter: 'Fotos zeigen',
    wrong: 'Falsches Passwort. Versuche es erneut.',
    wait: (seconds) => `Zu viele falsche Passwörter. Versuche es in ${dativeDuration(seconds)} erneut.`,
    failed: 'Das hat gerade nicht geklappt. Versuche es erneut.',
  },

  /** Why a link shows nothing, and what to do. */
  problems: {
    invalid: {
      title: 'Dieser Link funktioniert nicht',
      text: 'Er wurde nicht vollständig kopiert, oder alle Links wurden widerrufen. Bitte die Person, die ihn dir gesendet hat, um einen neuen.',
    },
    expired: {
      title: 'Dieser Link ist abgelaufen',
      text: 'Links gelten nur eine begrenzte Zeit. Bitte die Person, die ihn dir gesendet hat, um einen neuen.',
    },
    revoked: {
      title: 'Dieser Link wurde widerrufen',
      text: 'Die Fotos werden nicht mehr geteilt. Bitte die Person, die ihn dir gesendet hat, um einen neuen.',
    },
    gone: {
      title: 'Dieses Album wurde gelöscht',
      text: 'Der Link führte zu einem Album, das es nicht mehr gibt. Bitte die Person, die ihn dir gesendet hat, um einen neuen.',
    },
  },
  titleOfProblem: 'Link ohne Fotos',
  /** Why an archive did not come. */
  archive: {
    busy: 'Gerade laden viele Leute etwas herunter. Versuche es in einer Minute erneut.',
    failed: 'Das Herunterladen konnte nicht starten. Versuche es erneut.',
  },
};
