import type { ServerTexts } from '../texts';
import { formats } from './formats';

const { bytes, count } = formats;

/** The page behind a share link in Italian. */
export const shareText: ServerTexts['share'] = {
  titleOfProblem: 'Link senza foto',
  describe: ({ width, height }) => `Una foto di ${width} × ${height} pixel.`,
  facts: ({ width, height, type, sizeBytes }) =>
    `${count(width)} × ${count(height)} pixel · ${type} · ${bytes(sizeBytes)}`,
  download: 'Scarica',
  /** Why a link shows nothing, and what to do. */
  problems: {
    missing: {
      title: 'Qui non c’è nessuna foto',
      text: 'È stata rimossa, o il link non è stato copiato per intero. Chiedine uno nuovo a chi te l’ha inviato.',
    },
    invalid: {
      title: 'Questo link non funziona',
      text: 'Non è stato copiato per intero, o tutti i link sono stati revocati. Chiedine uno nuovo a chi te l’ha inviato.',
    },
    expired: {
      title: 'Questo link è scaduto',
      text: 'I link funzionano solo per un periodo limitato. Chiedine uno nuovo a chi te l’ha inviato.',
    },
  },
};
