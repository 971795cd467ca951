import type { Texts } from '../texts';
import { quoted } from './quoted';

/** The menu above the photos, and what an open photo has beside its other buttons, in Italian. */
export const galleryMoreText: Texts['galleryMore'] = {
  more: 'Altro',
  favourite: 'Preferita',
  favouriteNamed: (photo) => `Preferita: ${quoted(photo)}`,
  favourites: 'Preferite',
  tags: 'Tag',
  compare: 'Confronta',
  history: 'Modifiche recenti',
  download: 'Scarica',
};
