import type { Texts } from '../texts';
import { quoted } from './quoted';

/** The menu above the photos, and what an open photo has beside its other buttons, in Spanish. */
export const galleryMoreText: Texts['galleryMore'] = {
  more: 'Más',
  favourite: 'Favorita',
  favouriteNamed: (photo) => `Favorita: ${quoted(photo)}`,
  favourites: 'Favoritas',
  tags: 'Etiquetas',
  compare: 'Comparar',
  history: 'Cambios recientes',
  download: 'Descargar',
};
