import type { ServerTexts } from '../texts';
import { formats } from './formats';

const { bytes, count } = formats;

/** The page behind a share link, in Japanese. */
export const shareText: ServerTexts['share'] = {
  titleOfProblem: '写真のないリンク',
  describe: ({ width, height }) => `${width}×${height}ピクセルの写真。`,
  facts: ({ width, height, type, sizeBytes }) =>
    `${count(width)}×${count(height)}ピクセル · ${type} · ${bytes(sizeBytes)}`,
  download: 'ダウンロード',
  problems: {
    missing: {
      title: '写真がありません',
      text: '削除されたか、リンクの一部しかコピーされていません。送った人に新しいリンクを依頼してください。',
    },
    invalid: {
      title: 'このリンクは使えません',
      text: '一部しかコピーされていないか、すべてのリンクが無効になっています。送った人に新しいリンクを依頼してください。',
    },
    expired: {
      title: 'このリンクは期限切れです',
      text: 'リンクには有効期限があります。送った人に新しいリンクを依頼してください。',
    },
  },
};
