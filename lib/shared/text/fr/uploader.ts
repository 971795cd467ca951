import type { UploaderText } from '../texts';

/** The words of the upload engine in French: one sentence at hand, and the others with the first file. */
export const uploaderText: UploaderText = {
  /** For a failure whose own sentence could not even be fetched. */
  unreachable: 'La connexion a échoué plusieurs fois. Vérifiez-la, puis réessayez.',
  loadFailures: async () => (await import('./failures')).failuresText,
};
