import type { Texts } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { photos } from './photos';

/** One link for all that somebody has just sent, in Japanese. */
export const uploadLinkText: Texts['uploadLink'] = {
  make: (number) => `${photos(number)}をまとめて1つのリンクに`,
  making: 'リンクを作成しています…',
  name: 'すべての写真へのリンク',
  copied: 'コピーしました',
  copy: 'リンクをコピー',
  copyByHand: 'Ctrl+C を押してください',
  until: (iso) => `リンクを知っている人は誰でも、${dates.moment(iso)}まで写真を見られます。`,
  onlyFirst: (number) => `最初の${photos(number)}が表示されます。`,
  unreachable: 'サーバーに接続できません。接続を確認してから、もう一度お試しください。',
  foreign: foreignAnswerText,
  noReason: 'サーバーに拒否されました。もう一度お試しください。',
  loadErrors: async () => (await import('./errors')).errorText,
};
