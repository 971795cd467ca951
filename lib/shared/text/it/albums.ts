import { ALBUM_LIMITS } from '../../albums/album-limits';
import { MAX_ALBUMS } from '../../keys/row/album-places';
import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';
import { quoted } from './quoted';

const { count, plural } = formats;

/** Albums in Italian: their page, one album, and putting photos into them. */
export const albumsText: Texts['albums'] = {
  title: 'Album',
  one: 'Album',
  back: 'Tutti gli album',
  newAlbum: 'Nuovo album',
  empty: 'Ancora nessun album. Creane uno, poi seleziona delle foto nella galleria e aggiungile.',
  emptyForViewer: 'Ancora nessun album.',
  find: 'Cerca un album',
  nothingFound: 'Nessun titolo di album corrisponde.',
  showMore: (number) =>
    plural(number, { one: 'Mostrane un altro', many: 'Mostrane altri #', other: 'Mostrane altri #' }),
  list: 'Tutti gli album',
  inNone: 'In nessun album',
  /** How many photos are in an album, as far as was counted. */
  count: ({ count: number, isMore }) =>
    isMore ? `Più di ${photos(number)}` : number === 0 ? 'Nessuna foto' : photos(number),

  form: {
    newTitle: 'Nuovo album',
    changeTitle: 'Modifica album',
    name: 'Titolo',
    nameExample: 'Estate 2026',
    description: 'Descrizione',
    optional: '(facoltativo)',
    order: 'Ordine delle foto',
    orders: {
      'taken-oldest': 'Data di scatto, dalla meno recente',
      'taken-newest': 'Data di scatto, dalla più recente',
      'uploaded-oldest': 'Data di caricamento, dalla meno recente',
      'uploaded-newest': 'Data di caricamento, dalla più recente',
      own: 'Ordine personalizzato',
    },
    ownHint:
      'Seleziona delle foto nell’album e trascinale, oppure premi Alt e un tasto freccia. Le nuove foto si aggiungono dopo quelle che hai spostato.',
    isPublic: 'Pagina pubblica',
    publicHint: 'Chiunque può vedere l’album e le sue foto pubbliche. Quelle private restano private.',
    needsTitle: `Dai all’album un titolo da 1 a ${count(ALBUM_LIMITS.titleChars)} caratteri.`,
    make: 'Crea album',
    save: 'Salva',
    saving: 'Salvataggio…',
    changedElsewhere:
      'Nel frattempo qualcun altro ha modificato questo album. Salva di nuovo per sostituire le sue modifiche con le tue.',
    /** The album as others have made it. */
    theirs: ({ title, text }) =>
      text === ''
        ? `Ora si chiama ${quoted(title)}.`
        : `Ora si chiama ${quoted(title)}, con la descrizione ${quoted(text)}`,
  },

  publicPage: 'Pagina pubblica',
  share: 'Condividi link',
  edit: 'Modifica album',
  remove: 'Elimina album',
  removeQuestion: (title) => `Eliminare l’album ${quoted(title)}?`,
  removeExplanation: 'Le sue foto restano nella galleria.',
  removeAnswer: 'Elimina album',
  /** On the page of all albums, once one was deleted. */
  removed: 'Album eliminato. Le sue foto restano nella galleria.',
  restore: 'Annulla',
  coverSet: 'Copertina cambiata.',
  ordering: 'Riordino delle foto in corso. Puoi lasciare questa pagina.',

  /** Putting photos into an album. */
  add: {
    title: (number) => `Aggiungi ${photos(number)} a un album`,
    titleOne: 'Album di questa foto',
    find: 'Cerca un album o dai un nome',
    example: 'Cerca un album o dai un nome a uno nuovo',
    list: 'Album',
    none: 'Ancora nessun album. Scrivi un nome per creare il primo.',
    make: (title) => `Nuovo album ${quoted(title)}`,
    more: (number) =>
      plural(number, {
        one: '# altro. Scrivi per trovarlo.',
        many: '# di altri. Scrivi per trovarli.',
        other: '# altri. Scrivi per trovarli.',
      }),
    isIn: 'già presente',
    atMost: `Una foto può stare al massimo in ${count(MAX_ALBUMS)} album.`,
    loading: 'Caricamento degli album…',
  },

  /** Dragging photos onto an album. */
  drop: {
    name: 'Rilascia su un album',
    hint: (number) => `Rilascia ${photos(number)} su un album`,
    more: 'Tutti gli album o uno nuovo…',
    moving: (number) => photos(number),
  },
};
