import type { Texts } from '../texts';
import { formats } from './formats';

const { count, plural } = formats;

/** New photos while somebody looks, in Simplified Chinese. */
export const liveText: Texts['live'] = {
  arrived: ({ count: number, isMore }) => (isMore ? '有新照片' : plural(number, { other: '# 张新照片' })),

  wall: {
    title: '幻灯片',
    empty: '还没有照片。新照片会自动显示在这里。',
    loading: '正在加载照片',
    failed: '无法加载照片。即将重试。',
    signedOut: '您的会话已结束。请重新登录以查看照片。',
    fullScreen: '全屏',
    leaveFullScreen: '退出全屏',
    pause: '暂停',
    resume: '继续',
    next: '下一张照片',
    before: '上一张照片',
    faster: '加快',
    slower: '放慢',
    back: '返回图库',
    seconds: (seconds) => `每张照片 ${count(seconds)} 秒`,
    shortSeconds: (seconds) => `${count(seconds)} 秒`,
    withKey: (label, key) => `${label}（${key}）`,
    space: '空格键',
    controls: '幻灯片控件',
  },
};
