import type { UploaderText } from '../texts';

/** The words of the upload engine in German: one sentence at hand, and the others with the first file. */
export const uploaderText: UploaderText = {
  /** For a failure whose own sentence could not even be fetched. */
  unreachable: 'Die Verbindung ist mehrmals fehlgeschlagen. Prüfe sie und versuche es dann erneut.',
  loadFailures: async () => (await import('./failures')).failuresText,
};
