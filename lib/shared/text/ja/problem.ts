import type { Texts } from '../texts';

/** The page in place of one that failed, in Japanese. */
export const problemText: Texts['problem'] = {
  language: 'ja',
  title: 'サイトで問題が発生しました',
  text: 'アップロードした写真は失われていません。しばらくしてからもう一度お試しください。',
  tryAgain: '再試行',
};
