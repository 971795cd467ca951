import type { Texts } from '../texts';
import { formats } from './formats';
import { quoted } from './quoted';

const { bytes, count, duration, percent, plural } = formats;

/** Between two facts; the dot stays at the end of its line, never at the beginning of the next. */
const DOT = '\u00a0· ';

const failures = (failed: number) =>
  plural(failed, { one: '# non riuscita', many: '# di non riuscite', other: '# non riuscite' });

/** The upload page once there are files, in Italian: its bar, the files, and their menus. */
export const uploadQueueText: Texts['uploadQueue'] = {
  files: 'File',
  /** Tells screen readers how the keyboard works in the list of files. */
  keys: 'I tasti freccia spostano, Alt con le frecce cambia l’ordine, Invio apre, Canc rimuove dall’elenco.',
  /** Its place, after its order was changed. */
  moved: ({ at, all }) => `Ora al posto ${count(at)} di ${count(all)}`,

  /** All uploads together. */
  bar: {
    title: 'Caricamenti',
    more: 'Altre azioni',
    doneOfAll: ({ isPaused, done, all }) =>
      `${isPaused ? 'In pausa, ' : ''}${plural(done, { one: `# di ${count(all)} caricata`, many: `# di ${count(all)} caricate`, other: `# di ${count(all)} caricate` })}`,
    cancelled: 'Annullata',
    allUploaded: (photos) =>
      plural(photos, {
        one: 'Caricata',
        many: 'Tutte caricate (# di foto)',
        other: 'Tutte caricate (#)',
      }),
    someFailed: ({ done, failed }) =>
      `${plural(done, { one: '# caricata', many: '# di caricate', other: '# caricate' })}, ${failures(failed)}`,
    allFailed: (photos) =>
      plural(photos, {
        one: 'Caricamento non riuscito',
        many: 'Caricamento non riuscito (# di foto)',
        other: 'Caricamento non riuscito (# foto)',
      }),
    /** Facts about the whole, of which those that are known are put together. */
    paused: 'Caricamenti in pausa',
    offline: 'Sei offline. I caricamenti riprenderanno automaticamente.',
    gettingReady: 'Preparazione…',
    speed: (bytesPerSecond) => `${bytes(bytesPerSecond)}/s`,
    timeLeft: (seconds) => `ancora ${duration(seconds)}`,
    between: ' · ',
    failed: failures,
    showAll: 'Mostra tutto',
  },
  /** Actions on all of them. */
  all: {
    addPhotos: 'Aggiungi foto',
    retryFailed: 'Riprova',
    sendSmaller: 'Invia più piccole',
    clearFinished: 'Rimuovi completate',
    pause: 'Pausa',
    resume: 'Riprendi',
    cancelAll: 'Annulla tutto',
    showAsGrid: 'Vista griglia',
    showAsList: 'Vista elenco',
    mayClose: 'Puoi chiudere questa pagina. I caricamenti riprenderanno al tuo ritorno.',
  },

  /** How a file stands. */
  status: {
    facts: (sizes, state) => `${sizes}${DOT}${state}`,
    size: (sizeBytes) => bytes(sizeBytes),
    dimensions: ({ width, height }) => `${width}\u00a0×\u00a0${height}`,
    uploaded: 'Caricata',
    /** On a picture; the reason stands elsewhere. */
    failed: 'Non riuscita',
    waitsForApproval: 'In attesa di approvazione',
    sameAs: (name) => `Duplicato di ${quoted(name)}`,
    sameSentOnce: (name) => `Duplicato di ${quoted(name)}, caricato una volta`,
    paused: 'In pausa',
    waiting: 'In attesa',
    preparing: 'Ridimensionamento',
    sending: (progress) => `Invio, ${percent(progress)}`,
    readyToSend: 'In attesa di invio',
    tryingAgainSoon: 'Nuovo tentativo tra poco',
    waitingForConnection: 'In attesa di connessione',
    checking: 'Verifica',
    cancelled: 'Annullata',
  },
  saved,
  /** The notes to a person on how a file was prepared. */
  notes: {
    hdr_flattened: 'Effetto HDR rimosso.',
    motion_dropped: 'Inviata come foto statica, senza la parte video.',
    pages_dropped: 'È stata inviata solo la prima pagina.',
    reencoded: 'Per ruotarla o ritagliarla è stato necessario salvarla di nuovo; la differenza non si vede.',
    canvas_protected:
      'Inviata alle dimensioni originali: la protezione di questo browser dal tracciamento impedisce il ridimensionamento.',
  },
  actionsOf: (file) => `Azioni per ${quoted(file)}`,
  /** Actions on one file. */
  actions: {
    open: 'Apri foto',
    copyLink: 'Copia link',
    retry: 'Riprova',
    sendSmaller: 'Invia più piccola',
    sendNext: 'Invia prima',
    pause: 'Pausa',
    resume: 'Riprendi',
    cancel: 'Annulla',
    remove: 'Rimuovi dall’elenco',
  },
  /** The outcome of copying a link. */
  copied: 'Copiato',
  copyFailed: 'Copia non riuscita',

  /** Over what happens once all is sent. */
  endTitle: 'Cosa succede ora',
  sendMore: 'Invia altre',
  /** Says who can open what was uploaded, and for how long. */
  links: {
    public: 'Chiunque abbia un link può vedere quella foto finché è pubblica.',
    held: 'Le tue foto sono in attesa di approvazione. Fino ad allora, possono vederle solo gli amministratori di questo sito.',
    none: 'Le tue foto sono private. Possono aprirle solo gli amministratori di questo sito.',
    private: (seconds) =>
      `Le tue foto sono private. Chiunque abbia un link può vedere quella foto per ${duration(seconds)}.`,
  },
};

/** `4 MB → 620 KB, 85% in meno`. */
function saved({ sourceBytes, sentBytes }: { sourceBytes: number; sentBytes: number }): string {
  return `${bytes(sourceBytes)} → ${bytes(sentBytes)}, ${percent(1 - sentBytes / sourceBytes)} in meno`;
}
