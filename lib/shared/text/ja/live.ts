import type { Texts } from '../texts';
import { formats } from './formats';

const { count, plural } = formats;

/** New photos while somebody looks, in Japanese. */
export const liveText: Texts['live'] = {
  arrived: ({ count: number, isMore }) =>
    isMore ? '新しい写真' : plural(number, { other: '新しい写真#枚' }),

  wall: {
    title: 'スライドショー',
    empty: '写真はまだありません。新しい写真が自動的に表示されます。',
    loading: '写真を読み込んでいます',
    failed: '写真を読み込めませんでした。まもなく再試行します。',
    signedOut: 'セッションが終了しました。写真を見るには、もう一度ログインしてください。',
    fullScreen: '全画面表示',
    leaveFullScreen: '全画面表示を終了',
    pause: '一時停止',
    resume: '再開',
    next: '次の写真',
    before: '前の写真',
    faster: '速く',
    slower: '遅く',
    back: 'ギャラリーに戻る',
    seconds: (seconds) => `1枚あたり${count(seconds)}秒`,
    shortSeconds: (seconds) => `${count(seconds)}秒`,
    withKey: (label, key) => `${label}（${key}）`,
    space: 'Space',
    controls: 'スライドショーの操作',
  },
};
