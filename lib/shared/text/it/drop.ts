import type { Texts } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';
import { quoted } from './quoted';

const { plural } = formats;

/** The page by which guests send photos, in Italian. */
export const dropText: Texts['drop'] = {
  /** Where the host gave no title. */
  title: 'Aggiungi le tue foto',
  intoAlbum: (album) => `Le tue foto vanno nell’album ${quoted(album)}.`,
  seeAlbum: 'Vedi l’album',

  nameTitle: 'Come ti chiami?',
  nameHint: 'Chi ti ha invitato vede chi ha inviato quale foto.',
  name: 'Il tuo nome',
  nameMissing: 'Inserisci il tuo nome.',
  start: 'Continua',
  sendingAs: (name) => `Invii come ${name}`,
  changeName: 'Cambia',

  /** Says who sees what is sent. */
  audience: {
    held: {
      title: 'Prima l’approvazione',
      text: 'Chi ti ha invitato guarda ogni foto prima che altri possano vederla.',
    },
    album: { title: 'Per gli invitati', text: 'Chiunque abbia questo link può vedere l’album.' },
    own: { title: 'Per chi ti ha invitato', text: 'Solo tu e chi ti ha invitato potete vedere le tue foto.' },
  },

  sentTitle: 'Le tue foto',
  sentHint: 'Questo browser ricorda cosa hai inviato da questo dispositivo.',
  sentCount: (photos) =>
    plural(photos, { one: 'Una foto inviata', many: '# di foto inviate', other: '# foto inviate' }),
  showMore: (photos) =>
    plural(photos, { one: 'Mostrane un’altra', many: 'Mostrane altre #', other: 'Mostrane altre #' }),
  loading: 'Controllo delle tue foto…',
  unknown: 'Al momento non verificabile',
  tryAgain: 'Riprova',
  states: {
    waiting: 'In attesa di approvazione',
    accepted: 'Inviata',
    approved: 'Approvata',
    refused: 'Non accettata',
    removed: 'Rimossa da chi ti ha invitato',
    gone: 'Eliminata',
  },
  word: (word) => `Messaggio di chi ti ha invitato: ${quoted(word)}`,
  takeBack: 'Ritira',
  takeBackOf: (name) => `Ritira ${quoted(name)}`,
  takeBackUntil: (iso) => `Puoi ritirarla entro: ${dates.moment(iso)}`,
  takeBackTitle: 'Ritirare questa foto?',
  takeBackHint: 'Verrà eliminata definitivamente, anche per chi ti ha invitato.',
  takenBack: (name) => `Foto ${quoted(name)} ritirata.`,
  forget: 'Rimuovi da questo elenco',
  forgetOf: (name) => `Rimuovi ${quoted(name)} da questo elenco`,

  problems: {
    link_invalid: {
      title: 'Questo link non è valido',
      text: 'Controlla l’indirizzo o scansiona di nuovo il codice.',
    },
    link_revoked: { title: 'Questo link è stato revocato', text: 'Chiedine uno nuovo a chi ti ha invitato.' },
    link_expired: { title: 'Questo link è scaduto', text: 'Chiedine uno nuovo a chi ti ha invitato.' },
  },

  unreachable: 'Impossibile raggiungere il server. Controlla la connessione, poi riprova.',
  noReason: 'Il server non ha indicato il motivo. Riprova.',
  /** Somebody in between answered. */
  foreign: foreignAnswerText,
  /** Why the server refused, by its code. */
  loadErrors: async () => (await import('./errors')).errorText,
};
