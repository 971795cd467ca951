import type { ServerTexts } from '../texts';
import { formats } from './formats';

const { bytes, count } = formats;

/** The page behind a share link in Spanish. */
export const shareText: ServerTexts['share'] = {
  titleOfProblem: 'Enlace sin foto',
  describe: ({ width, height }) => `Una foto de ${width} × ${height} píxeles.`,
  facts: ({ width, height, type, sizeBytes }) =>
    `${count(width)} × ${count(height)} píxeles · ${type} · ${bytes(sizeBytes)}`,
  download: 'Descargar',
  /** Why a link shows nothing, and what to do. */
  problems: {
    missing: {
      title: 'Aquí no hay ninguna foto',
      text: 'Se quitó o el enlace no se copió completo. Pide uno nuevo a la persona que te lo envió.',
    },
    invalid: {
      title: 'Este enlace no funciona',
      text: 'No se copió completo o se revocaron todos los enlaces. Pide uno nuevo a la persona que te lo envió.',
    },
    expired: {
      title: 'Este enlace ha caducado',
      text: 'Los enlaces solo funcionan durante un tiempo. Pide uno nuevo a la persona que te lo envió.',
    },
  },
};
