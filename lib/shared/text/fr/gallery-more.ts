import type { Texts } from '../texts';
import { quoted } from './quoted';

/** The menu above the photos, and what an open photo has beside its other buttons, in French. */
export const galleryMoreText: Texts['galleryMore'] = {
  more: 'Plus',
  favourite: 'Favori',
  favouriteNamed: (photo) => `Favori\u00a0: ${quoted(photo)}`,
  favourites: 'Favoris',
  tags: 'Étiquettes',
  compare: 'Comparer',
  history: 'Modifications récentes',
  download: 'Télécharger',
};
