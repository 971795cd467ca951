import type { ServerTexts } from '../texts';
import { formats } from './formats';

const { bytes, count } = formats;

/** The page behind a share link, in Simplified Chinese. */
export const shareText: ServerTexts['share'] = {
  titleOfProblem: '没有照片的链接',
  describe: ({ width, height }) => `一张 ${width}×${height} 像素的照片。`,
  facts: ({ width, height, type, sizeBytes }) =>
    `${count(width)}×${count(height)} 像素 · ${type} · ${bytes(sizeBytes)}`,
  download: '下载',
  problems: {
    missing: {
      title: '这里没有照片',
      text: '照片已被移除，或链接未复制完整。请向发送者索取新链接。',
    },
    invalid: {
      title: '此链接无法使用',
      text: '链接未复制完整，或所有链接均已停用。请向发送者索取新链接。',
    },
    expired: {
      title: '此链接已过期',
      text: '链接仅在限定时间内有效。请向发送者索取新链接。',
    },
  },
};
