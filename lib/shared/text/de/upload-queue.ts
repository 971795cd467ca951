import type { Texts } from '../texts';
import { formats } from './formats';
import { quoted } from './quoted';

const { bytes, count, duration, percent, plural } = formats;

/** Between two facts; the dot stays at the end of its line, never at the beginning of the next. */
const DOT = '\u00a0· ';

/** The upload page once there are files, in German: its bar, the files, and their menus. */
export const uploadQueueText: Texts['uploadQueue'] = {
  files: 'Dateien',
  /** Tells screen readers how the keyboard works in the list of files. */
  keys: 'Pfeiltasten bewegen, Alt mit Pfeiltasten ändert die Reihenfolge, Eingabe öffnet, Entf entfernt aus der Liste.',
  /** Its place, after its order was changed. */
  moved: ({ at, all }) => `Jetzt an Stelle ${count(at)} von ${count(all)}`,

  /** All uploads together. */
  bar: {
    title: 'Hochladen',
    more: 'Weitere Aktionen',
    doneOfAll: ({ isPaused, done, all }) =>
      `${isPaused ? 'Pausiert, ' : ''}${count(done)} von ${count(all)} hochgeladen`,
    cancelled: 'Abgebrochen',
    allUploaded: (photos) => plural(photos, { one: 'Hochgeladen', other: 'Alle # hochgeladen' }),
    someFailed: ({ done, failed }) => `${count(done)} hochgeladen, ${count(failed)} fehlgeschlagen`,
    allFailed: (photos) =>
      plural(photos, {
        one: 'Hochladen fehlgeschlagen',
        other: 'Hochladen fehlgeschlagen (# Fotos)',
      }),
    /** Facts about the whole, of which those that are known are put together. */
    paused: 'Hochladen pausiert',
    offline: 'Du bist offline. Das Hochladen wird automatisch fortgesetzt.',
    gettingReady: 'Wird vorbereitet…',
    speed: (bytesPerSecond) => `${bytes(bytesPerSecond)}/s`,
    timeLeft: (seconds) => `noch ${duration(seconds)}`,
    between: ' · ',
    failed: (photos) => `${count(photos)} fehlgeschlagen`,
    showAll: 'Alle zeigen',
  },
  /** Actions on all of them. */
  all: {
    addPhotos: 'Mehr Fotos',
    retryFailed: 'Erneut versuchen',
    sendSmaller: 'Kleiner senden',
    clearFinished: 'Fertige ausblenden',
    pause: 'Pause',
    resume: 'Fortsetzen',
    cancelAll: 'Alle abbrechen',
    showAsGrid: 'Rasteransicht',
    showAsList: 'Listenansicht',
    mayClose: 'Du kannst diese Seite schließen. Das Hochladen geht weiter, wenn du zurückkommst.',
  },

  /** How a file stands. */
  status: {
    facts: (sizes, state) => `${sizes}${DOT}${state}`,
    size: (sizeBytes) => bytes(sizeBytes),
    dimensions: ({ width, height }) => `${width}\u00a0×\u00a0${height}`,
    uploaded: 'Hochgeladen',
    /** On a picture; the reason stands elsewhere. */
    failed: 'Fehlgeschlagen',
    waitsForApproval: 'Wartet auf Zustimmung',
    sameAs: (name) => `Duplikat von ${quoted(name)}`,
    sameSentOnce: (name) => `Duplikat von ${quoted(name)}, einmal hochgeladen`,
    paused: 'Pausiert',
    waiting: 'Wartet',
    preparing: 'Wird verkleinert',
    sending: (progress) => `Wird gesendet, ${percent(progress)}`,
    readyToSend: 'Wartet auf das Senden',
    tryingAgainSoon: 'Gleich neuer Versuch',
    waitingForConnection: 'Wartet auf Verbindung',
    checking: 'Wird geprüft',
    cancelled: 'Abgebrochen',
  },
  saved,
  /** The notes to a person on how a file was prepared. */
  notes: {
    hdr_flattened: 'HDR-Effekt entfernt.',
    motion_dropped: 'Als Standbild gesendet, ohne das Video.',
    pages_dropped: 'Nur die erste Seite wurde gesendet.',
    reencoded:
      'Zum Drehen oder Zuschneiden musste es neu gespeichert werden. Ein Unterschied ist nicht zu sehen.',
    canvas_protected:
      'In Originalgröße gesendet: Der Fingerprinting-Schutz dieses Browsers verhindert das Verkleinern.',
  },
  actionsOf: (file) => `Aktionen für ${quoted(file)}`,
  /** Actions on one file. */
  actions: {
    open: 'Foto öffnen',
    copyLink: 'Link kopieren',
    retry: 'Erneut versuchen',
    sendSmaller: 'Kleiner senden',
    sendNext: 'Zuerst senden',
    pause: 'Pause',
    resume: 'Fortsetzen',
    cancel: 'Abbrechen',
    remove: 'Aus der Liste entfernen',
  },
  /** The outcome of copying a link. */
  copied: 'Kopiert',
  copyFailed: 'Nicht kopiert',

  /** Over what happens once all is sent. */
  endTitle: 'So geht es weiter',
  sendMore: 'Mehr senden',
  /** Says who can open what was uploaded, and for how long. */
  links: {
    public: 'Alle mit dem Link können das Foto ansehen, solange es öffentlich ist.',
    held: 'Deine Fotos warten auf Zustimmung. Bis dahin können nur die Admins dieser Website sie sehen.',
    none: 'Deine Fotos sind privat. Nur die Admins dieser Website können sie öffnen.',
    private: (seconds) =>
      `Deine Fotos sind privat. Alle mit dem Link können das Foto ${duration(seconds)} lang ansehen.`,
  },
};

/** `4 MB → 620 KB, 85 % kleiner`. */
function saved({ sourceBytes, sentBytes }: { sourceBytes: number; sentBytes: number }): string {
  return `${bytes(sourceBytes)} → ${bytes(sentBytes)}, ${percent(1 - sentBytes / sourceBytes)} kleiner`;
}
