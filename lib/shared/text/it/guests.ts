import type { Texts } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';
import { photos } from './photos';
import { quoted } from './quoted';

const { bytes, count } = formats;

const DAY = 86_400;

/** The page of drop links, for admins, in Italian. */
export const guestsText: Texts['guests'] = {
  title: 'Invitati',
  hint: 'Chiunque abbia un link di caricamento può aggiungere foto senza account. Stampa il suo codice e mettilo sui tavoli.',
  newLink: 'Nuovo link di caricamento',
  none: 'Non ci sono ancora link di caricamento.',
  untitled: 'Aggiungi le tue foto',
  noAlbum: 'Nessun album',
  /** The photos that have come by a link. */
  used: ({ files, most }) => `${count(files)} di ${photos(most)}`,
  usedBytes: ({ used, most }) => `${bytes(used)} di ${bytes(most)}`,
  full: 'Pieno',
  expired: 'Scaduto',
  expires: (iso, timeZone, nowMs) => `scadenza: ${dates.shortMoment(iso, timeZone, nowMs)}`,
  neverExpires: 'non scade mai',
  held: 'foto da approvare',
  between: ' · ',
  code: 'Codice e link',
  codeOf: (title) => `Codice e link di ${quoted(title)}`,
  change: 'Modifica',
  changeOf: (title) => `Modifica ${quoted(title)}`,
  revoke: 'Revoca',
  revokeOf: (title) => `Revoca ${quoted(title)}`,
  revokeTitle: (title) => `Revocare ${quoted(title)}?`,
  revokeHint: 'Entro un minuto nessuno potrà più inviare foto con questo link. Le foto già inviate restano.',
  revoked: 'Link revocato.',
  created: 'Link creato.',
  changed: 'Link modificato.',

  /** The form. */
  changeTitle: 'Modifica link di caricamento',
  fields: {
    album: 'Album',
    title: 'Titolo per gli invitati',
    titleHint: 'Il matrimonio di Anna e Ben',
    welcome: 'Testo di benvenuto',
    welcomeHint: 'Grazie di essere qui! Aggiungi le foto che hai scattato oggi.',
    picture: 'Foto sopra il testo',
    note: 'Nota, solo per gli amministratori',
    files: 'Numero massimo di foto in totale',
    megabytes: 'Numero massimo di megabyte in totale',
    noLimit: 'Nessun limite',
    end: 'Scadenza',
    takeBack: 'Gli invitati possono ritirare una foto',
    askName: 'Chiedi il nome agli invitati',
    hold: 'Le foto attendono l’approvazione',
    see: 'Gli invitati vedono l’album',
    seeHint: 'Scegli prima un album.',
  },
  noPicture: 'Nessuna foto',
  pictureOf: (name) => `Usa ${quoted(name)}`,
  keepPicture: 'La foto scelta prima',
  loadingPictures: 'Caricamento delle tue ultime foto…',
  keepEnd: 'Lascia com’è',
  ends: [
    { seconds: DAY, label: 'Tra un giorno' },
    { seconds: 7 * DAY, label: 'Tra una settimana' },
    { seconds: 30 * DAY, label: 'Tra 30 giorni' },
    { seconds: 365 * DAY, label: 'Tra un anno' },
    { seconds: null, label: 'Mai' },
  ],
  takeBacks: [
    { seconds: 0, label: 'Mai' },
    { seconds: 3_600, label: 'Per un’ora' },
    { seconds: DAY, label: 'Per un giorno' },
    { seconds: 7 * DAY, label: 'Per una settimana' },
    { seconds: 30 * DAY, label: 'Per 30 giorni' },
  ],
  create: 'Crea link',
  save: 'Salva',

  /** The code of a link. */
  codeTitle: 'Scansiona per aggiungere foto',
  codeAlt: (url) => `Codice QR di ${url}`,
  copy: 'Copia link',
  copied: 'Copiato',
  svg: 'SVG',
  png: 'PNG',
  card: 'Stampa biglietto',
  fileName: 'link-di-caricamento',

  /** The card. */
  cardTitle: 'Biglietto',
  cardHow:
    'Scansiona il codice con la fotocamera del telefono e aggiungi le tue foto. Nessuna app, nessun account.',
  print: 'Stampa',
  back: 'Torna agli invitati',
  cardMissing: 'Questo link non esiste più.',

  unreachable: 'Impossibile raggiungere il server. Controlla la connessione, poi riprova.',
  noReason: 'Il server non ha indicato il motivo. Riprova.',
  /** Somebody in between answered. */
  foreign: foreignAnswerText,
  /** Why the server refused, by its code. */
  loadErrors: async () => (await import('./errors')).errorText,
};
