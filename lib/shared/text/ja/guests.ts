import type { Texts } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';
import { quoted } from './quoted';

const { bytes, count, plural } = formats;

const DAY = 86_400;

/** The page of drop links in Japanese, for admins. */
export const guestsText: Texts['guests'] = {
  title: 'ゲスト',
  hint: 'アップロードリンクがあれば、アカウントなしで誰でも写真を追加できます。コードを印刷してテーブルに置いてください。',
  newLink: '新しいアップロードリンク',
  none: 'アップロードリンクはまだありません。',
  untitled: '写真を追加',
  noAlbum: 'アルバムなし',
  used: ({ files, most }) => `${plural(most, { other: '写真#枚' })}中${count(files)}枚`,
  usedBytes: ({ used, most }) => `${bytes(most)}中${bytes(used)}`,
  full: '上限に到達',
  expired: '期限切れ',
  expires: (iso, timeZone, nowMs) => `有効期限: ${dates.shortMoment(iso, timeZone, nowMs)}`,
  neverExpires: '無期限',
  held: '写真は承認制',
  between: ' · ',
  code: 'コードとリンク',
  codeOf: (title) => `${title}のコードとリンク`,
  change: '変更',
  changeOf: (title) => `${title}を変更`,
  revoke: '無効にする',
  revokeOf: (title) => `${title}を無効にする`,
  revokeTitle: (title) => `${quoted(title)}を無効にしますか？`,
  revokeHint: '1分以内に、このリンクでは写真を送れなくなります。送信済みの写真は残ります。',
  revoked: 'リンクを無効にしました。',
  created: 'リンクを作成しました。',
  changed: 'リンクを変更しました。',

  changeTitle: 'アップロードリンクを変更',
  fields: {
    album: 'アルバム',
    title: 'ゲストに表示するタイトル',
    titleHint: '健太と美咲の結婚式',
    welcome: 'あいさつ文',
    welcomeHint: 'お越しいただきありがとうございます。今日撮った写真をぜひ追加してください。',
    picture: '文の上に表示する写真',
    note: 'メモ（管理者のみ）',
    files: '合計の最大枚数',
    megabytes: '合計の最大容量（MB）',
    noLimit: '無制限',
    end: '有効期限',
    takeBack: 'ゲストによる写真の取り下げ',
    askName: 'ゲストに名前を尋ねる',
    hold: '写真を承認制にする',
    see: 'ゲストにアルバムを見せる',
    seeHint: '先にアルバムを選んでください。',
  },
  noPicture: '写真なし',
  pictureOf: (name) => `${name}を使う`,
  keepPicture: '以前に選んだ写真',
  loadingPictures: '最新の写真を読み込んでいます…',
  keepEnd: '変更しない',
  ends: [
    { seconds: DAY, label: '1日後' },
    { seconds: 7 * DAY, label: '1週間後' },
    { seconds: 30 * DAY, label: '30日後' },
    { seconds: 365 * DAY, label: '1年後' },
    { seconds: null, label: 'なし' },
  ],
  takeBacks: [
    { seconds: 0, label: '不可' },
    { seconds: 3_600, label: '1時間' },
    { seconds: DAY, label: '1日間' },
    { seconds: 7 * DAY, label: '1週間' },
    { seconds: 30 * DAY, label: '30日間' },
  ],
  create: 'リンクを作成',
  save: '保存',

  codeTitle: '読み取って写真を追加',
  codeAlt: (url) => `${url} のQRコード`,
  copy: 'リンクをコピー',
  copied: 'コピーしました',
  svg: 'SVG',
  png: 'PNG',
  card: 'カードを印刷',
  fileName: 'upload-link',

  cardTitle: 'カード',
  cardHow:
    'スマートフォンのカメラでコードを読み取って、写真を追加してください。アプリもアカウントも不要です。',
  print: '印刷',
  back: 'ゲストに戻る',
  cardMissing: 'このリンクはもう存在しません。',

  unreachable: 'サーバーに接続できません。接続を確認してから、もう一度お試しください。',
  noReason: 'サーバーから理由が返されませんでした。もう一度お試しください。',
  foreign: foreignAnswerText,
  loadErrors: async () => (await import('./errors')).errorText,
};
