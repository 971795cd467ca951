import type { Texts } from '../texts';
import { formats } from './formats';
import { quoted } from './quoted';

const { count } = formats;

/** One photo of the upload list, large, in Spanish: before it is sent it can be changed. */
export const photoDialogText: Texts['photoDialog'] = {
  title: 'Foto',
  place: ({ at, all }) => `${count(at)} de ${count(all)}`,
  close: 'Cerrar',
  previous: 'Foto anterior',
  next: 'Foto siguiente',
  loading: 'Abriendo…',
  notShown: 'Esta foto no se puede mostrar aquí.',
  tools: 'Editar foto',
  rotateLeft: 'Girar a la izquierda',
  rotateRight: 'Girar a la derecha',
  crop: 'Recortar',
  undo: 'Deshacer',
  redo: 'Rehacer',
  remove: 'Quitar de la lista',
  name: 'Nombre del archivo',
  caption: 'Pie de foto',
  captionHint: 'Describe la foto para quienes no pueden verla.',
  animated: 'Las animaciones no se pueden girar ni recortar.',
  locked: 'Ya está en camino, así que no se puede cambiar aquí.',
  open: 'Abrir enlace',
  copyLink: 'Copiar enlace',
  copied: 'Enlace copiado',
  notCopied: 'No se pudo copiar',
  /** While it is cropped. */
  cropping: {
    title: 'Recortar foto',
    ratio: 'Forma',
    free: 'Libre',
    original: 'Original',
    square: 'Cuadrada',
    wholePhoto: 'Foto completa',
    cancel: 'Cancelar',
    done: 'Listo',
    box: 'Área de recorte. Muévela con las teclas de flecha.',
    corners: {
      topLeft: 'Esquina superior izquierda. Muévela con las teclas de flecha.',
      topRight: 'Esquina superior derecha. Muévela con las teclas de flecha.',
      bottomRight: 'Esquina inferior derecha. Muévela con las teclas de flecha.',
      bottomLeft: 'Esquina inferior izquierda. Muévela con las teclas de flecha.',
    },
    size: ({ width, height }) => `${count(width)}\u00a0×\u00a0${count(height)}`,
  },
  /** Read aloud after an action. */
  said: {
    rotatedLeft: 'Girada a la izquierda',
    rotatedRight: 'Girada a la derecha',
    cropped: 'Recortada',
    undone: 'Deshecho',
    redone: 'Rehecho',
    removed: (name) => `Se ha quitado ${quoted(name)}`,
    shows: ({ name, at, all }) => `${name}, ${count(at)} de ${count(all)}`,
  },
};
