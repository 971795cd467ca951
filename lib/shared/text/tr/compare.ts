import type { Texts } from '../texts';
import { photos } from './photos';

/** Two to four photos beside each other, in Turkish. */
export const compareText: Texts['compare'] = {
  title: (number) => `${photos(number)} karşılaştırılıyor`,
  close: 'Kapat',
  hint: 'Bir fotoğrafı yakınlaştırın veya kaydırın, diğerleri de aynısını yapar.',
  wholePhotos: 'Fotoğrafların tamamı',
  keep: 'Yalnızca bunu tut',
  keepNamed: (photo) => `Yalnızca bunu tut: ${photo}`,
  trash: 'Çöp kutusuna taşı',
  trashNamed: (photo) => `Çöp kutusuna taşı: ${photo}`,
  notLoaded: 'Fotoğrafın tamamı yüklenemedi.',
};
