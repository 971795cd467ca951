import type { Texts } from '../texts';
import { photos } from './photos';
import { quoted } from './quoted';

/** Two to four photos beside each other, in Spanish. */
export const compareText: Texts['compare'] = {
  title: (number) => `Comparación de ${photos(number)}`,
  close: 'Cerrar',
  hint: 'Amplía o mueve una foto y las demás la siguen.',
  wholePhotos: 'Fotos completas',
  keep: 'Conservar solo esta',
  keepNamed: (photo) => `Conservar solo ${quoted(photo)}`,
  trash: 'Mover a la papelera',
  trashNamed: (photo) => `Mover ${quoted(photo)} a la papelera`,
  notLoaded: 'No se pudo cargar la foto completa.',
};
