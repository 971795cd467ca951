import type { Texts } from '../texts';
import { quoted } from './quoted';

/** The menu above the photos, and what an open photo has beside its other buttons, in German. */
export const galleryMoreText: Texts['galleryMore'] = {
  more: 'Mehr',
  favourite: 'Favorit',
  favouriteNamed: (photo) => `Favorit: ${quoted(photo)}`,
  favourites: 'Favoriten',
  tags: 'Schlagwörter',
  compare: 'Vergleichen',
  history: 'Letzte Änderungen',
  download: 'Herunterladen',
};
