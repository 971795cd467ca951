import type { Texts } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { photos } from './photos';

/** One link for all that somebody has just sent, in Simplified Chinese. */
export const uploadLinkText: Texts['uploadLink'] = {
  make: (number) => `为全部 ${photos(number)}创建一个链接`,
  making: '正在创建链接…',
  name: '所有照片的链接',
  copied: '已复制',
  copy: '复制链接',
  copyByHand: '请按 Ctrl+C',
  until: (iso) => `拥有此链接的任何人都可以在 ${dates.moment(iso)} 前查看这些照片。`,
  onlyFirst: (number) => `此链接只显示前 ${photos(number)}。`,
  unreachable: '无法连接服务器。请检查网络连接，然后重试。',
  foreign: foreignAnswerText,
  noReason: '服务器拒绝了此操作。请重试。',
  loadErrors: async () => (await import('./errors')).errorText,
};
