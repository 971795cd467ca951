import type { UploaderText } from '../texts';

/** The words of the upload engine in Dutch. */
export const uploaderText: UploaderText = {
  unreachable: 'De verbinding is meerdere keren mislukt. Controleer je verbinding en probeer het opnieuw.',
  loadFailures: async () => (await import('./failures')).failuresText,
};
