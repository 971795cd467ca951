import type { Texts } from '../texts';
import { photos } from './photos';

/** Two to four photos beside each other, in Brazilian Portuguese. */
export const compareText: Texts['compare'] = {
  title: (number) => `Comparação de ${photos(number)}`,
  close: 'Fechar',
  hint: 'Amplie e mova uma foto, e as outras acompanham.',
  wholePhotos: 'Fotos inteiras',
  keep: 'Manter só esta',
  keepNamed: (photo) => `Manter só ${photo}`,
  trash: 'Mover para a lixeira',
  trashNamed: (photo) => `Mover ${photo} para a lixeira`,
  notLoaded: 'Não foi possível carregar a foto inteira.',
};
