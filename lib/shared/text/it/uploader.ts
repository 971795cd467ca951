import type { UploaderText } from '../texts';

/** The words of the upload engine in Italian: one sentence at hand, and the others with the first file. */
export const uploaderText: UploaderText = {
  /** For a failure whose own sentence could not even be fetched. */
  unreachable: 'La connessione non è riuscita più volte. Controllala, poi riprova.',
  loadFailures: async () => (await import('./failures')).failuresText,
};
