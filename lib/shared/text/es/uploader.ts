import type { UploaderText } from '../texts';

/** The words of the upload engine in Spanish: one sentence at hand, and the others with the first file. */
export const uploaderText: UploaderText = {
  /** For a failure whose own sentence could not even be fetched. */
  unreachable: 'La conexión falló varias veces. Compruébala e inténtalo de nuevo.',
  loadFailures: async () => (await import('./failures')).failuresText,
};
