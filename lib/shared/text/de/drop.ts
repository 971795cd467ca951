import type { Texts } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';
import { quoted } from './quoted';

const { plural } = formats;

/** The page by which guests send photos, in German. */
export const dropText: Texts['drop'] = {
  /** Where the host gave no title. */
  title: 'Füge deine Fotos hinzu',
  intoAlbum: (album) => `Deine Fotos kommen in das Album ${quoted(album)}.`,
  seeAlbum: 'Album ansehen',

  nameTitle: 'Wie heißt du?',
  nameHint: 'Die Gastgeber sehen, wer welches Foto gesendet hat.',
  name: 'Dein Name',
  nameMissing: 'Gib deinen Namen ein.',
  start: 'Weiter',
  sendingAs: (name) => `Du sendest als ${name}`,
  changeName: 'Ändern',

  /** Says who sees what is sent. */
  audience: {
    held: {
      title: 'Erst nach Zustimmung',
      text: 'Die Gastgeber sehen sich jedes Foto an, bevor andere es sehen können.',
    },
    album: { title: 'Für die Gäste', text: 'Alle mit diesem Link können das Album sehen.' },
    own: { title: 'Für die Gastgeber', text: 'Nur du und die Gastgeber können deine Fotos sehen.' },
  },

  sentTitle: 'Deine Fotos',
  sentHint: 'Dieser Browser merkt sich, was du von diesem Gerät gesendet hast.',
  sentCount: (photos) => plural(photos, { one: 'Ein Foto gesendet', other: '# Fotos gesendet' }),
  showMore: (photos) => plural(photos, { one: 'Ein weiteres zeigen', other: '# weitere zeigen' }),
  loading: 'Deine Fotos werden geprüft…',
  unknown: 'Konnte gerade nicht geprüft werden',
  tryAgain: 'Erneut versuchen',
  states: {
    waiting: 'Wartet auf Zustimmung',
    accepted: 'Gesendet',
    approved: 'Angenommen',
    refused: 'Abgelehnt',
    removed: 'Von den Gastgebern entfernt',
    gone: 'Gelöscht',
  },
  word: (word) => `Nachricht der Gastgeber: ${quoted(word)}`,
  takeBack: 'Zurückziehen',
  takeBackOf: (name) => `${quoted(name)} zurückziehen`,
  takeBackUntil: (iso) => `Kann bis ${dates.moment(iso)} zurückgezogen werden`,
  takeBackTitle: 'Dieses Foto zurückziehen?',
  takeBackHint: 'Es wird endgültig gelöscht, auch für die Gastgeber.',
  takenBack: (name) => `${quoted(name)} wurde zurückgezogen.`,
  forget: 'Aus dieser Liste entfernen',
  forgetOf: (name) => `${quoted(name)} aus dieser Liste entfernen`,

  problems: {
    link_invalid: {
      title: 'Dieser Link ist ungültig',
      text: 'Prüfe die Adresse oder scanne den Code noch einmal.',
    },
    link_revoked: {
      title: 'Dieser Link wurde widerrufen',
      text: 'Bitte die Gastgeber um einen neuen.',
    },
    link_expired: {
      title: 'Dieser Link ist abgelaufen',
      text: 'Bitte die Gastgeber um einen neuen.',
    },
  },

  unreachable: 'Der Server ist nicht erreichbar. Prüfe deine Verbindung und versuche es dann erneut.',
  noReason: 'Der Server hat keinen Grund genannt. Versuche es erneut.',
  /** Somebody in between answered. */
  foreign: foreignAnswerText,
  /** Why the server refused, by its code. */
  loadErrors: async () => (await import('./errors')).errorText,
};
