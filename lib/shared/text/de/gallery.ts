import { MAX_SORTED } from '../../gallery/gallery-order';
import type { Texts } from '../texts';
import { dates } from './dates';
import { formats } from './formats';
import { photos } from './photos';
import { quoted } from './quoted';

const { bytes, count, plural } = formats;

/** The gallery as it opens, in German: its tabs, the list, searching and finding a date. */
export const galleryText: Texts['gallery'] = {
  title: 'Galerie',
  tabsName: 'Nach Status filtern',
  albums: 'Alben',
  tabs: {
    all: 'Alle',
    private: 'Privat',
    public: 'Öffentlich',
    held: 'Ausstehend',
    trash: 'Papierkorb',
  },
  /** How many photos wait for approval. */
  waiting: ({ count: number, isMore }) => `${count(number)}${isMore ? '+' : ''}`,
  /** The texts of a tab that has no photos. */
  empty: {
    all: 'Noch keine Fotos. Was hochgeladen wird, erscheint hier, das Neueste zuerst.',
    private: 'Keine privaten Fotos.',
    public: 'Noch keine öffentlichen Fotos. Veröffentliche ein Foto, um es hier zu sehen.',
    held: 'Nichts steht aus. Fotos, die auf Zustimmung warten, erscheinen hier, bis du sie annimmst oder ablehnst.',
    album: 'Noch keine Fotos in diesem Album. Wähle in der Galerie Fotos aus und füge sie dem Album hinzu.',
    trash: 'Der Papierkorb ist leer. Hier warten Fotos, bevor sie endgültig gelöscht werden.',
  },
  uploadPhotos: 'Fotos hochladen',
  nothingMatches: 'Kein Treffer. Versuche es mit anderen Wörtern oder weniger Filtern.',
  loading: 'Fotos werden geladen',

  photos: 'Fotos',
  /** A tile, by the photo's description or name. */
  open: (photo) => `${quoted(photo)} öffnen`,
  choose: (photo) => `${quoted(photo)} wählen`,
  select: (photo) => `${quoted(photo)} auswählen`,
  new: 'Neu',
  newSinceLast: 'Neu seit deinem letzten Besuch',
  newPhotos: ({ photos: number, isAll }) =>
    `${count(number)}${isAll ? '+' : ''} neu seit deinem letzten Besuch`,
  public: 'Öffentlich',
  daysLeft: (days) =>
    days === 0 ? 'Letzte Stunden' : plural(days, { one: 'Noch #\u00a0Tag', other: 'Noch #\u00a0Tage' }),

  date: 'Datum',
  month: dates.month,
  goToDate: 'Zu Datum springen',
  day: 'Tag',
  go: 'Los',

  /** The orders of the list. */
  sort: {
    name: 'Sortieren nach',
    orders: { uploaded: 'Hochladedatum', taken: 'Aufnahmedatum', name: 'Name', size: 'Größe' },
    partial:
      'Ältere Fotos werden noch nach Aufnahmedatum sortiert. Bis das fertig ist, können hier welche fehlen.',
    tooMany: `So lassen sich nur ${photos(MAX_SORTED)} sortieren, und es sind mehr. Suche oder filtere, um die anderen zu sehen.`,
  },

  /** The search that is running or has ended. */
  search: {
    name: 'Suchen',
    failed: 'Die Suche ist fehlgeschlagen.',
    running: ({ matched, scanned }) => `Suche läuft… ${count(matched)} in ${photos(scanned)} gefunden`,
    found: (matched) => `${photos(matched)} gefunden`,
    foundSome: (matched) =>
      plural(matched, {
        one: 'Von den Treffern wird # Foto gezeigt. Grenze die Suche ein, um die anderen zu sehen.',
        other: 'Von den Treffern werden # Fotos gezeigt. Grenze die Suche ein, um die anderen zu sehen.',
      }),
    stopped: (matched) => `Angehalten: bisher ${photos(matched)} gefunden`,
    stop: 'Stopp',
    again: 'Neu suchen',
  },

  /** The filters that narrow the list. */
  filters: {
    searchIn:
      'Suche nach Namen, Beschreibungen und Schlagwörtern, nach Daten wie taken:2026-08 oder nach is:favourite',
    placeholder: 'Suchen',
    more: 'Filter',
    names: {
      type: 'Typ',
      orientation: 'Ausrichtung',
      size: 'Größe',
      tag: 'Schlagwort',
      uploader: 'Hochgeladen von',
      from: 'Hochgeladen ab',
      to: 'Hochgeladen bis',
      takenFrom: 'Aufgenommen ab',
      takenTo: 'Aufgenommen bis',
    },
    all: 'Alle',
    submit: 'Suchen',
    clearAll: 'Zurücksetzen',
    orientations: { landscape: 'Querformat', portrait: 'Hochformat', square: 'Quadrat' },
    size: ({ minBytes, maxBytes }) => {
      if (minBytes === null) return `Bis ${bytes(maxBytes ?? 0)}`;
      return maxBytes === null ? `Über ${bytes(minBytes)}` : `${bytes(minBytes)} bis ${bytes(maxBytes)}`;
    },
    /** Those that are set, each to be taken away. */
    chosen: 'Filter',
    remove: (filter) => `Filter entfernen: ${filter}`,
    words: (words) => `„${words}“`,
    tag: (tag) => `Schlagwort: ${tag}`,
    favourites: 'Favoriten',
    uploader: (name) => `Hochgeladen von ${name}`,
    minBytes: (value) => `Ab ${bytes(value)}`,
    maxBytes: (value) => `Bis ${bytes(value)}`,
    from: (day) => `Hochgeladen ab ${day}`,
    to: (day) => `Hochgeladen bis ${day}`,
    taken: (range) => `Aufgenommen ${range.replace('..', ' – ').trim()}`,
    undated: 'Ohne Datum',
  },

  wall: 'Diashow',
  numbers: 'Statistik',
  guests: 'Gäste',
  links: 'Links',
  auditLog: 'Aktivitätsprotokoll',
  keys: 'Tastenkürzel',
  keysTip: 'Tastenkürzel (?)',
  emptyTrash: 'Papierkorb leeren',
  counting: 'Wird gezählt…',
  purgeQuestion: (number) => `${photos(number)} endgültig löschen?`,
  purgeAnswer: (number) => `${photos(number)} löschen`,
};
