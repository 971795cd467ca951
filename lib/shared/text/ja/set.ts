import type { Texts } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';
import { photos } from './photos';

const { bytes, count } = formats;

/** The page behind a link to several photos, in Japanese. */
export const setText: Texts['set'] = {
  title: (number) => (number === null ? '共有された写真' : photos(number)),
  count: photos,
  until: (iso, nowMs) => `このリンクは${dates.shortMoment(iso, null, nowMs)}まで有効です。`,
  between: ' · ',
  photos: '写真',
  day: dates.day,
  open: (name) => `${name}を開く`,
  more: 'もっと見る',
  loading: '写真をさらに読み込んでいます',
  backToBeginning: '最初に戻る',
  downloadAll: 'すべてダウンロード',
  downloadAllTip: 'すべての写真を1つのZIPファイルで',
  download: 'ダウンロード',
  close: '閉じる',
  previous: '前の写真',
  next: '次の写真',
  withKey: (label, key) => `${label}（${key}）`,
  notLoaded: 'この写真を読み込めませんでした。リンクの有効期限が切れている可能性があります。',
  place: ({ at, of }) => `${of}枚中${count(at)}枚目`,
  atLeast: (number) => `${count(number)}+`,
  facts: ({ width, height, type, sizeBytes }) =>
    `${count(width)}×${count(height)} · ${type} · ${bytes(sizeBytes)}`,
  empty: '写真はまだありません。',
  emptyHint: 'リンクの作成後に削除されたか、まだ追加されていない可能性があります。',
  describe: (number) => (number === null ? '写真が共有されました。' : `${photos(number)}が共有されました。`),
  tryAgain: '再試行',
  unreachable: 'サーバーに接続できません。接続を確認してから、もう一度お試しください。',
  foreign: foreignAnswerText,
  noReason: 'サーバーに拒否されました。もう一度お試しください。',
  loadErrors: async () => (await import('./errors')).errorText,

  locked: {
    title: '写真を見るにはパスワードが必要です',
    text: 'リンクを送った人にお尋ねください。',
    password: 'パスワード',
    enter: '写真を表示',
    wrong: 'パスワードが違います。もう一度お試しください。',
    wait: (seconds) =>
      `パスワードの間違いが多すぎます。${formats.duration(seconds)}後にもう一度お試しください。`,
    failed: 'うまくいきませんでした。もう一度お試しください。',
  },

  problems: {
    invalid: {
      title: 'このリンクは使えません',
      text: '一部しかコピーされていないか、すべてのリンクが無効になっています。送った人に新しいリンクを依頼してください。',
    },
    expired: {
      title: 'このリンクは期限切れです',
      text: 'リンクには有効期限があります。送った人に新しいリンクを依頼してください。',
    },
    revoked: {
      title: 'このリンクは無効になりました',
      text: '写真の共有は終了しました。送った人に新しいリンクを依頼してください。',
    },
    gone: {
      title: 'このアルバムは削除されました',
      text: 'リンク先のアルバムはもうありません。送った人に新しいリンクを依頼してください。',
    },
  },
  titleOfProblem: '写真のないリンク',
  archive: {
    busy: '現在、多くの人がダウンロードしています。1分後にもう一度お試しください。',
    failed: 'ダウンロードを開始できませんでした。もう一度お試しください。',
  },
};
