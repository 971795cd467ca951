import type { ServerTexts } from '../texts';
import { formats } from './formats';

const { bytes, count } = formats;

/** The page behind a share link, in Dutch. */
export const shareText: ServerTexts['share'] = {
  titleOfProblem: 'Link zonder foto',
  describe: ({ width, height }) => `Een foto van ${width} × ${height} pixels.`,
  facts: ({ width, height, type, sizeBytes }) =>
    `${count(width)} × ${count(height)} pixels · ${type} · ${bytes(sizeBytes)}`,
  download: 'Downloaden',
  problems: {
    missing: {
      title: 'Hier is geen foto',
      text: 'De foto is verwijderd, of de link is niet helemaal gekopieerd. Vraag de afzender om een nieuwe.',
    },
    invalid: {
      title: 'Deze link werkt niet',
      text: 'De link is niet helemaal gekopieerd, of alle links zijn ingetrokken. Vraag de afzender om een nieuwe.',
    },
    expired: {
      title: 'Deze link is verlopen',
      text: 'Links werken maar een beperkte tijd. Vraag de afzender om een nieuwe.',
    },
  },
};
