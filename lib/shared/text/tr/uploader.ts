import type { UploaderText } from '../texts';

/** The words of the upload engine in Turkish: one sentence at hand, and the others with the first file. */
export const uploaderText: UploaderText = {
  unreachable: 'Bağlantı birkaç kez koptu. Bağlantınızı kontrol edip tekrar deneyin.',
  loadFailures: async () => (await import('./failures')).failuresText,
};
