import type { ServerTexts } from '../texts';
import { formats } from './formats';

const { bytes, count } = formats;

/** The page behind a share link, in Polish. */
export const shareText: ServerTexts['share'] = {
  titleOfProblem: 'Link bez zdjęcia',
  describe: ({ width, height }) => `Zdjęcie o wymiarach ${width} × ${height} pikseli.`,
  facts: ({ width, height, type, sizeBytes }) =>
    `${count(width)} × ${count(height)} pikseli · ${type} · ${bytes(sizeBytes)}`,
  download: 'Pobierz',
  problems: {
    missing: {
      title: 'Nie ma tu zdjęcia',
      text: 'Zostało usunięte albo link nie został skopiowany w całości. Poproś o nowy osobę, od której go masz.',
    },
    invalid: {
      title: 'Ten link nie działa',
      text: 'Nie został skopiowany w całości albo unieważniono wszystkie linki. Poproś o nowy osobę, od której go masz.',
    },
    expired: {
      title: 'Ten link wygasł',
      text: 'Linki działają tylko przez pewien czas. Poproś o nowy osobę, od której go masz.',
    },
  },
};
