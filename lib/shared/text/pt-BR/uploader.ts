import type { UploaderText } from '../texts';

/** The words of the upload engine in Brazilian Portuguese. */
export const uploaderText: UploaderText = {
  unreachable: 'A conexão falhou várias vezes. Verifique sua conexão e tente de novo.',
  loadFailures: async () => (await import('./failures')).failuresText,
};
