import type { Texts } from '../texts';

/** The page in place of one that failed, in Simplified Chinese. */
export const problemText: Texts['problem'] = {
  language: 'zh-CN',
  title: '我们这边出了点问题',
  text: '您上传的内容没有丢失。请稍后重试。',
  tryAgain: '重试',
};
