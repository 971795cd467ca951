import type { Texts } from '../texts';
import { dates } from './dates';
import { photos } from './photos';
import { quoted } from './quoted';

const DAY_SECONDS = 86_400;

/** Lives of a link that a person chooses from, in seconds; null: until it is revoked. */
const LIVES = [
  { seconds: DAY_SECONDS, label: '1 giorno' },
  { seconds: 7 * DAY_SECONDS, label: '7 giorni' },
  { seconds: 30 * DAY_SECONDS, label: '30 giorni' },
  { seconds: 365 * DAY_SECONDS, label: '1 anno' },
  { seconds: null, label: 'Mai' },
];

/** Links to several photos or an album, in Italian: making them, and the list of all. */
export const linksText: Texts['links'] = {
  /** The dialog that makes them. */
  title: (number) => `Condividi ${photos(number)}`,
  titleOfAlbum: (title) => `Condividi l’album ${quoted(title)}`,
  explanation:
    'Chiunque abbia il link può vedere e scaricare queste foto senza accedere. Puoi revocarlo in qualsiasi momento.',
  explanationOfAlbum:
    'Chiunque abbia il link può vedere e scaricare le foto di questo album senza accedere, anche quelle aggiunte in seguito. Puoi revocarlo in qualsiasi momento.',
  heading: 'Titolo sopra le foto',
  optional: '(facoltativo)',
  recipients: 'Per',
  recipientsHint:
    'Un nome per riga crea un link distinto per ogni persona, così puoi revocarli uno per uno. Solo gli amministratori vedono i nomi.',
  expiresAfter: 'Scade dopo',
  lives: LIVES,
  password: 'Password',
  passwordHint: 'Richiesta prima di mostrare qualsiasi cosa. Inviala separatamente dal link.',
  create: 'Crea link',
  creating: 'Creazione…',
  tooMany: (limit) =>
    `Un link mostra al massimo ${photos(limit)}. Mettile in un album, poi condividi l’album.`,
  tooManyNames: (limit) => `Al massimo ${limit} nomi alla volta.`,
  link: 'Link',
  linkFor: (name) => `Link per ${name}`,
  copyNamed: (label) => `Copia: ${label}`,
  expires: (iso) => `Scadenza: ${dates.moment(iso)}.`,
  neverExpires: 'Funziona finché non lo revochi.',
  another: 'Crea un altro link',
  allLinks: 'Tutti i link',

  /** The page of all of them. */
  pageTitle: 'Link',
  pageHint:
    'Link a più foto e ad album. I link a singole foto non vengono salvati e quindi non sono in elenco.',
  none: 'Non ci sono ancora link.',
  noneHint: 'Seleziona delle foto nella galleria, poi scegli «Condividi link».',
  toGallery: 'Vai alla galleria',
  opensSet: photos,
  opensAlbum: (title) => `Album ${quoted(title)}`,
  opensGone: 'Un album eliminato',
  dropsInto: (title) =>
    title === null
      ? 'Permette agli invitati di aggiungere foto'
      : `Permette agli invitati di aggiungere foto a ${quoted(title)}`,
  forWhom: (name) => `per ${name}`,
  withPassword: 'con password',
  createdBy: (name, when) => `Creato da ${name}, ${when}`,
  createdByUploader: (when) => `Creato da un collaboratore, ${when}`,
  until: (when) => `scadenza: ${when}`,
  ended: (when) => `scaduto: ${when}`,
  never: 'non scade mai',
  moment: dates.shortMoment,
  between: ' · ',
  open: 'Apri',
  openNamed: (label) => `Apri: ${label}`,
  edit: 'Modifica',
  editNamed: (label) => `Modifica: ${label}`,
  revoke: 'Revoca',
  revokeNamed: (label) => `Revoca: ${label}`,
  revokeTitle: (label) => `Revocare il link ${quoted(label)}?`,
  revokeHint:
    'Smette di funzionare entro un minuto. Le foto che altri hanno già visto o salvato restano a loro.',
  revoked: 'Il link è stato revocato.',
  saved: 'Il link è stato modificato.',
  more: 'Link meno recenti',
  loading: 'Caricamento…',

  /** The dialog that changes one. */
  editTitle: 'Modifica il link',
  recipient: 'Per',
  note: 'Nota',
  noteHint: 'La vedono solo gli amministratori.',
  keepEnd: (end) => `Com’è ora (${end})`,
  fromNow: (label) => `Tra ${label}`,
  keepPassword: 'Com’è ora',
  newPassword: 'Nuova password',
  noPassword: 'Nessuna password',
  save: 'Salva',
  saving: 'Salvataggio…',
};
