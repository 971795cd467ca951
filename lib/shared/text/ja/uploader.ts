import type { UploaderText } from '../texts';

/** The words of the upload engine in Japanese. */
export const uploaderText: UploaderText = {
  unreachable: '接続に何度も失敗しました。接続を確認してから、もう一度お試しください。',
  loadFailures: async () => (await import('./failures')).failuresText,
};
