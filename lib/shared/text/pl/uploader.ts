import type { UploaderText } from '../texts';

/** The words of the upload engine in Polish: one sentence at hand, and the others with the first file. */
export const uploaderText: UploaderText = {
  unreachable: 'Kilka razy nie udało się połączyć. Sprawdź połączenie i spróbuj ponownie.',
  loadFailures: async () => (await import('./failures')).failuresText,
};
