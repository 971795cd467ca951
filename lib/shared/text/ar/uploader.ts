import type { UploaderText } from '../texts';

/** The words of the upload engine in Arabic. */
export const uploaderText: UploaderText = {
  unreachable: 'فشل الاتصال عدة مرات. تحقّق من اتصالك ثم أعد المحاولة.',
  loadFailures: async () => (await import('./failures')).failuresText,
};
