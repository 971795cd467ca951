import type { Texts } from '../texts';

/** The page in place of one that failed, in Turkish. */
export const problemText: Texts['problem'] = {
  language: 'tr',
  title: 'Bizden kaynaklanan bir sorun oluştu',
  text: 'Yüklediğiniz hiçbir şey kaybolmadı. Birazdan tekrar deneyin.',
  tryAgain: 'Tekrar dene',
};
