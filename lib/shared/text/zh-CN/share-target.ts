import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';

/** Photos that another app of the phone has shared, in Simplified Chinese. */
export const shareTargetText: Texts['shareTarget'] = {
  title: (count) => `从其他应用分享了 ${photos(count)}`,
  question: '要上传到这里吗？',
  add: (count) => `上传 ${photos(count)}`,
  discard: '不上传',
  added: (count) => `已添加 ${photos(count)}。`,
  discarded: '未上传任何内容。',
  more: (count) => `+${formats.count(count)}`,
  missed: '分享的照片未能送达。请改在此页面上选择照片。',
  full: '这台设备的空间不足，无法接收分享的照片。请改在此页面上选择照片。',
  empty: '您分享的内容中没有照片。',
};
