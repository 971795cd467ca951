import type { Texts } from '../texts';
import { photosGenitive } from './photos';

/** Two to four photos beside each other, in Polish. */
export const compareText: Texts['compare'] = {
  title: (number) => `Porównanie ${photosGenitive(number)}`,
  close: 'Zamknij',
  hint: 'Powiększ i przesuń jedno zdjęcie, a pozostałe zrobią to samo.',
  wholePhotos: 'Całe zdjęcia',
  keep: 'Zostaw tylko to',
  keepNamed: (photo) => `Zostaw tylko: ${photo}`,
  trash: 'Przenieś do kosza',
  trashNamed: (photo) => `Przenieś do kosza: ${photo}`,
  notLoaded: 'Nie udało się wczytać całego zdjęcia.',
};
