import { MAX_SORTED } from '../../gallery/gallery-order';
import type { Texts } from '../texts';
import { dates } from './dates';
import { formats } from './formats';
import { photos } from './photos';
import { quoted } from './quoted';

const { bytes, count, plural } = formats;

/** The gallery as it opens, in Japanese. */
export const galleryText: Texts['gallery'] = {
  title: 'ギャラリー',
  tabsName: '状態で絞り込む',
  albums: 'アルバム',
  tabs: { all: 'すべて', private: '非公開', public: '公開', held: '承認待ち', trash: 'ゴミ箱' },
  waiting: ({ count: number, isMore }) => `${count(number)}${isMore ? '+' : ''}`,
  empty: {
    all: '写真はまだありません。アップロードされた写真が新しい順に表示されます。',
    private: '非公開の写真はありません。',
    public: '公開された写真はまだありません。写真を公開すると、ここに表示されます。',
    held: '承認待ちの写真はありません。承認が必要な写真は、承認または却下するまでここに表示されます。',
    album: 'このアルバムに写真はまだありません。ギャラリーで写真を選んで追加してください。',
    trash: 'ゴミ箱は空です。写真は完全に削除されるまで、ここに保管されます。',
  },
  uploadPhotos: '写真をアップロード',
  nothingMatches: '一致する写真はありません。言葉を変えるか、フィルタを減らしてみてください。',
  loading: '写真を読み込んでいます',

  photos: '写真',
  open: (photo) => `${photo}を開く`,
  choose: (photo) => `${photo}を選ぶ`,
  select: (photo) => `${photo}を選択`,
  new: '新着',
  newSinceLast: '前回以降の新着',
  newPhotos: ({ photos: number, isAll }) => `前回以降の新着${count(number)}${isAll ? '+' : ''}枚`,
  public: '公開',
  daysLeft: (days) => (days === 0 ? '残り数時間' : plural(days, { other: '残り#日' })),

  date: '日付',
  month: dates.month,
  goToDate: '日付に移動',
  day: '日付',
  go: '移動',

  sort: {
    name: '並べ替え',
    orders: { uploaded: '追加日時', taken: '撮影日時', name: '名前', size: 'サイズ' },
    partial: '古い写真を撮影日時順に並べ替えています。完了するまで、一部が表示されないことがあります。',
    tooMany: `この並べ替えができるのは${photos(MAX_SORTED)}までです。残りを見るには、検索するか絞り込んでください。`,
  },

  search: {
    name: '検索',
    failed: '検索できませんでした。',
    running: ({ matched, scanned }) => `検索しています… ${photos(scanned)}中${count(matched)}枚が一致`,
    found: (matched) => `${photos(matched)}が見つかりました`,
    foundSome: (matched) =>
      `一致したうちの${photos(matched)}を表示しています。残りを見るには、検索を絞り込んでください。`,
    stopped: (matched) => `停止しました: ${photos(matched)}が見つかっています`,
    stop: '停止',
    again: 'もう一度検索',
  },

  filters: {
    searchIn: '名前、説明、タグ、または taken:2026-08 のような日付や is:favourite で検索',
    placeholder: '検索',
    more: 'フィルタ',
    names: {
      type: '形式',
      orientation: '向き',
      size: 'サイズ',
      tag: 'タグ',
      uploader: 'アップロードした人',
      from: 'アップロード日（から）',
      to: 'アップロード日（まで）',
      takenFrom: '撮影日（から）',
      takenTo: '撮影日（まで）',
    },
    all: 'すべて',
    submit: '検索',
    clearAll: 'すべてクリア',
    orientations: { landscape: '横', portrait: '縦', square: '正方形' },
    size: ({ minBytes, maxBytes }) => {
      if (minBytes === null) return `${bytes(maxBytes ?? 0)}以下`;
      return maxBytes === null ? `${bytes(minBytes)}超` : `${bytes(minBytes)}～${bytes(maxBytes)}`;
    },
    chosen: 'フィルタ',
    remove: (filter) => `フィルタを解除: ${filter}`,
    words: (words) => quoted(words),
    tag: (tag) => `タグ: ${tag}`,
    favourites: 'お気に入り',
    uploader: (name) => `アップロードした人: ${name}`,
    minBytes: (value) => `${bytes(value)}以上`,
    maxBytes: (value) => `${bytes(value)}以下`,
    from: (day) => `${day}以降にアップロード`,
    to: (day) => `${day}までにアップロード`,
    taken: (range) => `撮影: ${range.replace('..', ' – ').trim()}`,
    undated: '日付なし',
  },

  wall: 'スライドショー',
  numbers: '統計',
  guests: 'ゲスト',
  links: 'リンク',
  auditLog: 'アクティビティログ',
  keys: 'キーボードショートカット',
  keysTip: 'キーボードショートカット（?）',
  emptyTrash: 'ゴミ箱を空にする',
  counting: '集計しています…',
  purgeQuestion: (number) => `${photos(number)}を完全に削除しますか？`,
  purgeAnswer: (number) => `${photos(number)}を削除`,
};
