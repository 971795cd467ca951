import type { Texts } from '../texts';

/** The menu above the photos, and what an open photo has beside its other buttons, in Brazilian Portuguese. */
export const galleryMoreText: Texts['galleryMore'] = {
  more: 'Mais',
  favourite: 'Favorita',
  favouriteNamed: (photo) => `Favorita: ${photo}`,
  favourites: 'Favoritas',
  tags: 'Tags',
  compare: 'Comparar',
  history: 'Alterações recentes',
  download: 'Baixar',
};
