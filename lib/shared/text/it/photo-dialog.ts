import type { Texts } from '../texts';
import { formats } from './formats';
import { quoted } from './quoted';

const { count } = formats;

/** One photo of the upload list, large, in Italian: before it is sent it can be changed. */
export const photoDialogText: Texts['photoDialog'] = {
  title: 'Foto',
  place: ({ at, all }) => `${count(at)} di ${count(all)}`,
  close: 'Chiudi',
  previous: 'Foto precedente',
  next: 'Foto successiva',
  loading: 'Apertura…',
  notShown: 'Questa foto non può essere mostrata qui.',
  tools: 'Modifica foto',
  rotateLeft: 'Ruota a sinistra',
  rotateRight: 'Ruota a destra',
  crop: 'Ritaglia',
  undo: 'Annulla',
  redo: 'Ripeti',
  remove: 'Rimuovi dall’elenco',
  name: 'Nome del file',
  caption: 'Didascalia',
  captionHint: 'Descrivi la foto per chi non può vederla.',
  animated: 'Le animazioni non si possono ruotare né ritagliare.',
  locked: 'Già in viaggio, quindi non si può modificare qui.',
  open: 'Apri link',
  copyLink: 'Copia link',
  copied: 'Link copiato',
  notCopied: 'Copia non riuscita',
  /** While it is cropped. */
  cropping: {
    title: 'Ritaglia foto',
    ratio: 'Formato',
    free: 'Libero',
    original: 'Originale',
    square: 'Quadrato',
    wholePhoto: 'Foto intera',
    cancel: 'Annulla',
    done: 'Fine',
    box: 'Area di ritaglio. Spostala con i tasti freccia.',
    corners: {
      topLeft: 'Angolo in alto a sinistra. Spostalo con i tasti freccia.',
      topRight: 'Angolo in alto a destra. Spostalo con i tasti freccia.',
      bottomRight: 'Angolo in basso a destra. Spostalo con i tasti freccia.',
      bottomLeft: 'Angolo in basso a sinistra. Spostalo con i tasti freccia.',
    },
    size: ({ width, height }) => `${count(width)}\u00a0×\u00a0${count(height)}`,
  },
  /** Read aloud after an action. */
  said: {
    rotatedLeft: 'Ruotata a sinistra',
    rotatedRight: 'Ruotata a destra',
    cropped: 'Ritagliata',
    undone: 'Annullato',
    redone: 'Ripetuto',
    removed: (name) => `${quoted(name)} rimossa`,
    shows: ({ name, at, all }) => `${name}, ${count(at)} di ${count(all)}`,
  },
};
