import type { Texts } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';
import { photos } from './photos';
import { quoted } from './quoted';

const { bytes, count, plural } = formats;

/** The page behind a link to several photos, for people who are guests here, in Italian. */
export const setText: Texts['set'] = {
  /** Where the link has no title of its own; null where nobody knows how many there are. */
  title: (number) => (number === null ? 'Foto condivise' : photos(number)),
  count: photos,
  until: (iso, nowMs) => `Scadenza del link: ${dates.shortMoment(iso, null, nowMs)}.`,
  between: ' · ',
  photos: 'Foto',
  day: dates.day,
  open: (name) => `Apri ${quoted(name)}`,
  more: 'Altre foto',
  loading: 'Caricamento di altre foto',
  backToBeginning: 'Torna all’inizio',
  downloadAll: 'Scarica tutto',
  downloadAllTip: 'Tutte le foto in un file ZIP',
  download: 'Scarica',
  close: 'Chiudi',
  previous: 'Foto precedente',
  next: 'Foto successiva',
  withKey: (label, key) => `${label} (${key})`,
  notLoaded: 'Impossibile caricare questa foto. Il link potrebbe essere scaduto.',
  place: ({ at, of }) => `${count(at)} di ${of}`,
  atLeast: (number) => `${count(number)}+`,
  facts: ({ width, height, type, sizeBytes }) =>
    `${count(width)} × ${count(height)} · ${type} · ${bytes(sizeBytes)}`,
  empty: 'Qui non ci sono ancora foto.',
  emptyHint: 'Forse sono state rimosse dopo la creazione del link, o devono ancora arrivare.',
  describe: (number) =>
    number === null
      ? 'Foto condivise con te.'
      : plural(number, {
          one: '# foto condivisa con te.',
          many: '# di foto condivise con te.',
          other: '# foto condivise con te.',
        }),
  tryAgain: 'Riprova',
  unreachable: 'Impossibile raggiungere il server. Controlla la connessione, poi riprova.',
  foreign: foreignAnswerText,
  noReason: 'Il server ha rifiutato. Riprova.',
  loadErrors: async () => (await import('./errors')).errorText,

  /** The page of a link with a password. */
  locked: {
    title: 'Queste foto richiedono una password',
    text: 'Chiedila a chi ti ha inviato il link.',
    password: 'Password',
    enter: 'Mostra le foto',
    wrong: 'Password errata. Riprova.',
    wait: (seconds) => `Troppe password errate. Riprova tra ${formats.duration(seconds)}.`,
    failed: 'Non ha funzionato. Riprova.',
  },

  /** Why a link shows nothing, and what to do. */
  problems: {
    invalid: {
      title: 'Questo link non funziona',
      text: 'Non è stato copiato per intero, o tutti i link sono stati revocati. Chiedine uno nuovo a chi te l’ha inviato.',
    },
    expired: {
      title: 'Questo link è scaduto',
      text: 'I link funzionano solo per un periodo limitato. Chiedine uno nuovo a chi te l’ha inviato.',
    },
    revoked: {
      title: 'Questo link è stato revocato',
      text: 'Le foto non sono più condivise. Chiedi un nuovo link a chi te l’ha inviato.',
    },
    gone: {
      title: 'Questo album è stato eliminato',
      text: 'Il link portava a un album che non esiste più. Chiedine uno nuovo a chi te l’ha inviato.',
    },
  },
  titleOfProblem: 'Link senza foto',
  /** Why an archive did not come. */
  archive: {
    busy: 'Al momento molte persone stanno scaricando. Riprova tra un minuto.',
    failed: 'Impossibile avviare il download. Riprova.',
  },
};
