import type { Texts } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';
import { photos } from './photos';

const { bytes, count } = formats;

/** The page behind a link to several photos, in Simplified Chinese. */
export const setText: Texts['set'] = {
  title: (number) => (number === null ? '分享的照片' : photos(number)),
  count: photos,
  until: (iso, nowMs) => `此链接在 ${dates.shortMoment(iso, null, nowMs)} 前有效。`,
  between: ' · ',
  photos: '照片',
  day: dates.day,
  open: (name) => `打开 ${name}`,
  more: '更多照片',
  loading: '正在加载更多照片',
  backToBeginning: '回到开头',
  downloadAll: '全部下载',
  downloadAllTip: '将所有照片下载为一个 ZIP 文件',
  download: '下载',
  close: '关闭',
  previous: '上一张照片',
  next: '下一张照片',
  withKey: (label, key) => `${label}（${key}）`,
  notLoaded: '无法加载这张照片。链接可能已过期。',
  place: ({ at, of }) => `第 ${count(at)} 张，共 ${of} 张`,
  atLeast: (number) => `${count(number)}+`,
  facts: ({ width, height, type, sizeBytes }) =>
    `${count(width)}×${count(height)} · ${type} · ${bytes(sizeBytes)}`,
  empty: '这里还没有照片。',
  emptyHint: '照片可能在链接创建后被移除，或尚未添加。',
  describe: (number) => (number === null ? '与您分享的照片。' : `与您分享的 ${photos(number)}。`),
  tryAgain: '重试',
  unreachable: '无法连接服务器。请检查网络连接，然后重试。',
  foreign: foreignAnswerText,
  noReason: '服务器拒绝了此操作。请重试。',
  loadErrors: async () => (await import('./errors')).errorText,

  locked: {
    title: '需要密码才能查看这些照片',
    text: '请询问发送链接给您的人。',
    password: '密码',
    enter: '显示照片',
    wrong: '密码错误。请重试。',
    wait: (seconds) => `密码错误次数过多。请在 ${formats.duration(seconds)}后重试。`,
    failed: '刚才没有成功。请重试。',
  },

  problems: {
    invalid: {
      title: '此链接无法使用',
      text: '链接未复制完整，或所有链接均已停用。请向发送者索取新链接。',
    },
    expired: {
      title: '此链接已过期',
      text: '链接仅在限定时间内有效。请向发送者索取新链接。',
    },
    revoked: {
      title: '此链接已停用',
      text: '照片已不再分享。请向发送者索取新链接。',
    },
    gone: {
      title: '此相册已删除',
      text: '链接指向的相册已不存在。请向发送者索取新链接。',
    },
  },
  titleOfProblem: '没有照片的链接',
  archive: {
    busy: '目前下载的人较多。请一分钟后重试。',
    failed: '无法开始下载。请重试。',
  },
};
