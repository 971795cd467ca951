import { MAX_SORTED } from '../../gallery/gallery-order';
import type { Texts } from '../texts';
import { dates } from './dates';
import { formats } from './formats';
import { photos } from './photos';
import { quoted } from './quoted';

const { bytes, count, plural } = formats;

/** The gallery as it opens, in Italian: its tabs, the list, searching and finding a date. */
export const galleryText: Texts['gallery'] = {
  title: 'Galleria',
  tabsName: 'Filtra per stato',
  albums: 'Album',
  tabs: {
    all: 'Tutte',
    private: 'Private',
    public: 'Pubbliche',
    held: 'In attesa',
    trash: 'Cestino',
  },
  /** How many photos wait for approval. */
  waiting: ({ count: number, isMore }) => `${count(number)}${isMore ? '+' : ''}`,
  /** The texts of a tab that has no photos. */
  empty: {
    all: 'Ancora nessuna foto. Ciò che viene caricato compare qui, dal più recente.',
    private: 'Nessuna foto privata.',
    public: 'Ancora nessuna foto pubblica. Pubblica una foto per vederla qui.',
    held: 'Nulla in attesa. Le foto da approvare restano qui finché non le accetti o le rifiuti.',
    album: 'Ancora nessuna foto in questo album. Seleziona delle foto nella galleria e aggiungile.',
    trash: 'Il cestino è vuoto. Le foto restano qui prima di essere eliminate definitivamente.',
  },
  uploadPhotos: 'Carica foto',
  nothingMatches: 'Nessun risultato. Prova con altre parole o meno filtri.',
  loading: 'Caricamento delle foto',

  photos: 'Foto',
  /** A tile, by the photo's description or name. */
  open: (photo) => `Apri ${quoted(photo)}`,
  choose: (photo) => `Scegli ${quoted(photo)}`,
  select: (photo) => `Seleziona ${quoted(photo)}`,
  new: 'Nuova',
  newSinceLast: 'Nuova dalla tua ultima visita',
  newPhotos: ({ photos: number, isAll }) =>
    isAll
      ? `${count(number)}+ nuove dalla tua ultima visita`
      : plural(number, {
          one: '# nuova dalla tua ultima visita',
          many: '# di nuove dalla tua ultima visita',
          other: '# nuove dalla tua ultima visita',
        }),
  public: 'Pubblica',
  daysLeft: (days) =>
    days === 0
      ? 'Ultime ore'
      : plural(days, { one: '# giorno rimasto', many: '# di giorni rimasti', other: '# giorni rimasti' }),

  date: 'Data',
  month: dates.month,
  goToDate: 'Vai a una data',
  day: 'Giorno',
  go: 'Vai',

  /** The orders of the list. */
  sort: {
    name: 'Ordina per',
    orders: { uploaded: 'Data di aggiunta', taken: 'Data di scatto', name: 'Nome', size: 'Dimensioni' },
    partial:
      'L’ordinamento delle foto meno recenti per data di scatto è ancora in corso. Nel frattempo, qui ne possono mancare alcune.',
    tooMany: `Si possono ordinare così solo ${photos(MAX_SORTED)}, e ce ne sono di più. Cerca o filtra per vedere le altre.`,
  },

  /** The search that is running or has ended. */
  search: {
    name: 'Cerca',
    failed: 'La ricerca non è riuscita.',
    running: ({ matched, scanned }) =>
      `Ricerca… ${plural(matched, { one: '# trovata', many: '# di trovate', other: '# trovate' })} su ${photos(scanned)}`,
    found: (matched) =>
      plural(matched, { one: '# foto trovata', many: '# di foto trovate', other: '# foto trovate' }),
    foundSome: (matched) =>
      plural(matched, {
        one: '# foto mostrata tra i risultati. Restringi la ricerca per vedere le altre.',
        many: '# di foto mostrate tra i risultati. Restringi la ricerca per vedere le altre.',
        other: '# foto mostrate tra i risultati. Restringi la ricerca per vedere le altre.',
      }),
    stopped: (matched) =>
      plural(matched, {
        one: 'Ricerca interrotta: # foto trovata finora',
        many: 'Ricerca interrotta: # di foto trovate finora',
        other: 'Ricerca interrotta: # foto trovate finora',
      }),
    stop: 'Interrompi',
    again: 'Cerca di nuovo',
  },

  /** The filters that narrow the list. */
  filters: {
    searchIn: 'Cerca nomi, descrizioni e tag, date come taken:2026-08, oppure is:favourite',
    placeholder: 'Cerca',
    more: 'Filtra',
    names: {
      type: 'Tipo',
      orientation: 'Orientamento',
      size: 'Dimensioni',
      tag: 'Tag',
      uploader: 'Caricata da',
      from: 'Caricata dal',
      to: 'Caricata fino al',
      takenFrom: 'Scattata dal',
      takenTo: 'Scattata fino al',
    },
    all: 'Tutto',
    submit: 'Cerca',
    clearAll: 'Rimuovi tutti',
    orientations: { landscape: 'Orizzontale', portrait: 'Verticale', square: 'Quadrata' },
    size: ({ minBytes, maxBytes }) => {
      if (minBytes === null) return `Fino a ${bytes(maxBytes ?? 0)}`;
      return maxBytes === null ? `Oltre ${bytes(minBytes)}` : `Da ${bytes(minBytes)} a ${bytes(maxBytes)}`;
    },
    /** Those that are set, each to be taken away. */
    chosen: 'Filtri',
    remove: (filter) => `Rimuovi il filtro ${filter}`,
    words: (words) => quoted(words),
    tag: (tag) => `Tag: ${tag}`,
    favourites: 'Preferite',
    uploader: (name) => `Caricata da ${name}`,
    minBytes: (value) => `Da ${bytes(value)}`,
    maxBytes: (value) => `Fino a ${bytes(value)}`,
    from: (day) => `Caricata a partire da: ${day}`,
    to: (day) => `Caricata fino a: ${day}`,
    taken: (range) => `Scattata: ${range.replace('..', ' – ').trim()}`,
    undated: 'Senza data',
  },

  wall: 'Presentazione',
  numbers: 'Statistiche',
  guests: 'Invitati',
  links: 'Link',
  auditLog: 'Registro attività',
  keys: 'Scorciatoie da tastiera',
  keysTip: 'Scorciatoie da tastiera (?)',
  emptyTrash: 'Svuota cestino',
  counting: 'Conteggio…',
  purgeQuestion: (number) => `Eliminare definitivamente ${photos(number)}?`,
  purgeAnswer: (number) => `Elimina ${photos(number)}`,
};
