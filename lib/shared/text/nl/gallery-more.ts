import type { Texts } from '../texts';

/** The menu above the photos, and what an open photo has beside its other buttons, in Dutch. */
export const galleryMoreText: Texts['galleryMore'] = {
  more: 'Meer',
  favourite: 'Favoriet',
  favouriteNamed: (photo) => `Favoriet: ${photo}`,
  favourites: 'Favorieten',
  tags: 'Tags',
  compare: 'Vergelijken',
  history: 'Recente wijzigingen',
  download: 'Downloaden',
};
