import type { Texts } from '../texts';
import { dates } from './dates';
import { photos } from './photos';
import { quoted } from './quoted';

const DAY_SECONDS = 86_400;

/** Lives of a link that a person chooses from, in seconds; null: until it is revoked. */
const LIVES: readonly Readonly<{ seconds: number | null; label: string }>[] = [
  { seconds: DAY_SECONDS, label: '1日' },
  { seconds: 7 * DAY_SECONDS, label: '7日' },
  { seconds: 30 * DAY_SECONDS, label: '30日' },
  { seconds: 365 * DAY_SECONDS, label: '1年' },
  { seconds: null, label: '無期限' },
];

/** Links to several photos or an album, in Japanese. */
export const linksText: Texts['links'] = {
  title: (number) => `${photos(number)}を共有`,
  titleOfAlbum: (title) => `アルバム${quoted(title)}を共有`,
  explanation:
    'リンクを知っている人は誰でも、ログインせずに写真を見たりダウンロードしたりできます。リンクはいつでも無効にできます。',
  explanationOfAlbum:
    'リンクを知っている人は誰でも、ログインせずにこのアルバムの写真（後から追加した写真も含む）を見たりダウンロードしたりできます。リンクはいつでも無効にできます。',
  heading: '写真の上に表示するタイトル',
  optional: '（任意）',
  recipients: '宛先',
  recipientsHint:
    '1行に1人ずつ名前を入力すると、1人ずつ別のリンクが作成され、個別に無効にできます。名前は管理者だけに表示されます。',
  expiresAfter: '有効期間',
  lives: LIVES,
  password: 'パスワード',
  passwordHint: '表示する前に入力が必要です。リンクとは別に送ってください。',
  create: 'リンクを作成',
  creating: '作成しています…',
  tooMany: (limit) =>
    `1つのリンクで表示できるのは${photos(limit)}までです。アルバムに追加して、アルバムを共有してください。`,
  tooManyNames: (limit) => `名前は一度に${limit}件までです。`,
  link: 'リンク',
  linkFor: (name) => `${name}宛てのリンク`,
  copyNamed: (label) => `コピー: ${label}`,
  expires: (iso) => `有効期限は${dates.moment(iso)}です。`,
  neverExpires: '無効にするまで使えます。',
  another: '別のリンクを作成',
  allLinks: 'すべてのリンク',

  pageTitle: 'リンク',
  pageHint: '複数の写真やアルバムへのリンクです。1枚の写真へのリンクは保存されないため、表示されません。',
  none: 'リンクはまだありません。',
  noneHint: 'ギャラリーで写真を選び、「共有リンク」を選択してください。',
  toGallery: 'ギャラリーへ',
  opensSet: photos,
  opensAlbum: (title) => `アルバム${quoted(title)}`,
  opensGone: '削除されたアルバム',
  dropsInto: (title) =>
    title === null ? 'ゲストが写真を追加できます' : `ゲストが${quoted(title)}に写真を追加できます`,
  forWhom: (name) => `（宛先: ${name}）`,
  withPassword: 'パスワードあり',
  createdBy: (name, when) => `作成: ${name}、${when}`,
  createdByUploader: (when) => `作成: 投稿者、${when}`,
  until: (when) => `有効期限: ${when}`,
  ended: (when) => `期限切れ: ${when}`,
  never: '無期限',
  moment: dates.shortMoment,
  between: ' · ',
  open: '開く',
  openNamed: (label) => `開く: ${label}`,
  edit: '編集',
  editNamed: (label) => `編集: ${label}`,
  revoke: '無効にする',
  revokeNamed: (label) => `無効にする: ${label}`,
  revokeTitle: (label) => `リンク${quoted(label)}を無効にしますか？`,
  revokeHint: '1分以内に使えなくなります。すでに見られたり保存されたりした写真は、相手の手元に残ります。',
  revoked: 'リンクを無効にしました。',
  saved: 'リンクを変更しました。',
  more: '古いリンク',
  loading: '読み込んでいます…',

  editTitle: 'リンクを変更',
  recipient: '宛先',
  note: 'メモ',
  noteHint: '管理者だけに表示されます。',
  keepEnd: (end) => `変更しない（${end}）`,
  fromNow: (label) => `今から${label}`,
  keepPassword: '変更しない',
  newPassword: '新しいパスワード',
  noPassword: 'パスワードなし',
  save: '保存',
  saving: '保存しています…',
};
