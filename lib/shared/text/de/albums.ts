import { ALBUM_LIMITS } from '../../albums/album-limits';
import { MAX_ALBUMS } from '../../keys/row/album-places';
import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';
import { quoted } from './quoted';

const { count, plural } = formats;

/** Albums in German: their page, one album, and putting photos into them. */
export const albumsText: Texts['albums'] = {
  title: 'Alben',
  one: 'Album',
  back: 'Alle Alben',
  newAlbum: 'Neues Album',
  empty: 'Noch keine Alben. Erstelle eines, wähle dann in der Galerie Fotos aus und füge sie hinzu.',
  emptyForViewer: 'Noch keine Alben.',
  find: 'Album suchen',
  nothingFound: 'Kein Albumtitel passt dazu.',
  showMore: (number) => `${count(number)} weitere zeigen`,
  list: 'Alle Alben',
  inNone: 'In keinem Album',
  /** How many photos are in an album, as far as was counted. */
  count: ({ count: number, isMore }) =>
    isMore ? `${count(number)}+ Fotos` : number === 0 ? 'Keine Fotos' : photos(number),

  form: {
    newTitle: 'Neues Album',
    changeTitle: 'Album bearbeiten',
    name: 'Titel',
    nameExample: 'Sommer 2026',
    description: 'Beschreibung',
    optional: '(optional)',
    order: 'Reihenfolge der Fotos',
    orders: {
      'taken-oldest': 'Aufnahmedatum, älteste zuerst',
      'taken-newest': 'Aufnahmedatum, neueste zuerst',
      'uploaded-oldest': 'Hochladedatum, älteste zuerst',
      'uploaded-newest': 'Hochladedatum, neueste zuerst',
      own: 'Eigene Reihenfolge',
    },
    ownHint:
      'Wähle im Album Fotos aus und ziehe sie, oder drücke Alt und eine Pfeiltaste. Neue Fotos kommen hinter die, die du verschoben hast.',
    isPublic: 'Öffentliche Seite',
    publicHint: 'Alle können das Album und seine öffentlichen Fotos sehen. Private bleiben privat.',
    needsTitle: `Gib dem Album einen Titel mit 1 bis ${count(ALBUM_LIMITS.titleChars)} Zeichen.`,
    make: 'Album erstellen',
    save: 'Speichern',
    saving: 'Wird gespeichert…',
    changedElsewhere:
      'Jemand anderes hat dieses Album inzwischen geändert. Speichere noch einmal, um diese Änderungen durch deine zu ersetzen.',
    /** The album as others have made it. */
    theirs: ({ title, text }) =>
      text === '' ? `Es heißt jetzt ${quoted(title)}.` : `Es heißt jetzt ${quoted(title)}: ${quoted(text)}`,
  },

  publicPage: 'Öffentliche Seite',
  share: 'Freigabelink',
  edit: 'Album bearbeiten',
  remove: 'Album löschen',
  removeQuestion: (title) => `Album ${quoted(title)} löschen?`,
  removeExplanation: 'Die Fotos bleiben in der Galerie.',
  removeAnswer: 'Album löschen',
  /** On the page of all albums, once one was deleted. */
  removed: 'Album gelöscht. Die Fotos bleiben in der Galerie.',
  restore: 'Rückgängig',
  coverSet: 'Titelbild geändert.',
  ordering: 'Die Fotos werden neu angeordnet. Du kannst diese Seite verlassen.',

  /** Putting photos into an album. */
  add: {
    title: (number) => `${photos(number)} zu einem Album hinzufügen`,
    titleOne: 'Alben dieses Fotos',
    find: 'Album suchen oder benennen',
    example: 'Album suchen oder neu benennen',
    list: 'Alben',
    none: 'Noch keine Alben. Gib einen Namen ein, um das erste zu erstellen.',
    make: (title) => `Neues Album ${quoted(title)}`,
    more: (number) =>
      plural(number, {
        one: '# weiteres. Tippe, um es zu finden.',
        other: '# weitere. Tippe, um sie zu finden.',
      }),
    isIn: 'enthalten',
    atMost: `Ein Foto kann in höchstens ${count(MAX_ALBUMS)} Alben sein.`,
    loading: 'Alben werden geladen…',
  },

  /** Dragging photos onto an album. */
  drop: {
    name: 'Auf einem Album ablegen',
    hint: (number) => `${photos(number)} auf einem Album ablegen`,
    more: 'Alle Alben oder ein neues…',
    moving: (number) => photos(number),
  },
};
