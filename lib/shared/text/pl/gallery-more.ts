import type { Texts } from '../texts';

/** The menu above the photos, and what an open photo has beside its other buttons, in Polish. */
export const galleryMoreText: Texts['galleryMore'] = {
  more: 'Więcej',
  favourite: 'Ulubione',
  favouriteNamed: (photo) => `Ulubione: ${photo}`,
  favourites: 'Ulubione',
  tags: 'Tagi',
  compare: 'Porównaj',
  history: 'Ostatnie zmiany',
  download: 'Pobierz',
};
