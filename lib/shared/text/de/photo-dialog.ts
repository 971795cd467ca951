import type { Texts } from '../texts';
import { formats } from './formats';
import { quoted } from './quoted';

const { count } = formats;

/** One photo of the upload list, large, in German: before it is sent it can be changed. */
export const photoDialogText: Texts['photoDialog'] = {
  title: 'Foto',
  place: ({ at, all }) => `${count(at)} von ${count(all)}`,
  close: 'Schließen',
  previous: 'Voriges Foto',
  next: 'Nächstes Foto',
  loading: 'Wird geöffnet…',
  notShown: 'Dieses Foto kann hier nicht angezeigt werden.',
  tools: 'Foto bearbeiten',
  rotateLeft: 'Links drehen',
  rotateRight: 'Rechts drehen',
  crop: 'Zuschneiden',
  undo: 'Rückgängig',
  redo: 'Wiederholen',
  remove: 'Aus Liste entfernen',
  name: 'Dateiname',
  caption: 'Beschreibung',
  captionHint: 'Beschreibe das Foto für Menschen, die es nicht sehen können.',
  animated: 'Animationen lassen sich nicht drehen oder zuschneiden.',
  locked: 'Schon unterwegs, hier nicht mehr änderbar.',
  open: 'Link öffnen',
  copyLink: 'Link kopieren',
  copied: 'Link kopiert',
  notCopied: 'Nicht kopiert',
  /** While it is cropped. */
  cropping: {
    title: 'Foto zuschneiden',
    ratio: 'Format',
    free: 'Frei',
    original: 'Original',
    square: 'Quadrat',
    wholePhoto: 'Ganzes Foto',
    cancel: 'Abbrechen',
    done: 'Fertig',
    box: 'Ausschnitt. Mit den Pfeiltasten verschieben.',
    corners: {
      topLeft: 'Ecke oben links. Mit den Pfeiltasten verschieben.',
      topRight: 'Ecke oben rechts. Mit den Pfeiltasten verschieben.',
      bottomRight: 'Ecke unten rechts. Mit den Pfeiltasten verschieben.',
      bottomLeft: 'Ecke unten links. Mit den Pfeiltasten verschieben.',
    },
    size: ({ width, height }) => `${count(width)}\u00a0×\u00a0${count(height)}`,
  },
  /** Read aloud after an action. */
  said: {
    rotatedLeft: 'Nach links gedreht',
    rotatedRight: 'Nach rechts gedreht',
    cropped: 'Zugeschnitten',
    undone: 'Rückgängig gemacht',
    redone: 'Wiederholt',
    removed: (name) => `${quoted(name)} entfernt`,
    shows: ({ name, at, all }) => `${name}, ${count(at)} von ${count(all)}`,
  },
};
