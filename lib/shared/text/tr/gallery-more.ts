import type { Texts } from '../texts';

/** The menu above the photos, and what an open photo has beside its other buttons, in Turkish. */
export const galleryMoreText: Texts['galleryMore'] = {
  more: 'Diğer',
  favourite: 'Favori',
  favouriteNamed: (photo) => `Favori: ${photo}`,
  favourites: 'Favoriler',
  tags: 'Etiketler',
  compare: 'Karşılaştır',
  history: 'Son değişiklikler',
  download: 'İndir',
};
