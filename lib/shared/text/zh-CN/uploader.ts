import type { UploaderText } from '../texts';

/** The words of the upload engine in Simplified Chinese. */
export const uploaderText: UploaderText = {
  unreachable: '连接多次失败。请检查网络连接，然后重试。',
  loadFailures: async () => (await import('./failures')).failuresText,
};
