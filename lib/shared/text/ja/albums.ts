import { ALBUM_LIMITS } from '../../albums/album-limits';
import { MAX_ALBUMS } from '../../keys/row/album-places';
import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';
import { quoted } from './quoted';

const { count, plural } = formats;

/** Albums in Japanese: their page, one album, and putting photos into them. */
export const albumsText: Texts['albums'] = {
  title: 'アルバム',
  one: 'アルバム',
  back: 'すべてのアルバム',
  newAlbum: '新しいアルバム',
  empty: 'アルバムはまだありません。アルバムを作成し、ギャラリーで写真を選んで追加してください。',
  emptyForViewer: 'アルバムはまだありません。',
  find: 'アルバムを検索',
  nothingFound: '一致するアルバムはありません。',
  showMore: (number) => `さらに${count(number)}件表示`,
  list: 'すべてのアルバム',
  inNone: 'アルバムに未追加',
  count: ({ count: number, isMore }) =>
    isMore ? `写真${count(number)}枚以上` : number === 0 ? '写真なし' : photos(number),

  form: {
    newTitle: '新しいアルバム',
    changeTitle: 'アルバムを編集',
    name: 'タイトル',
    nameExample: '2026年の夏',
    description: '説明',
    optional: '（任意）',
    order: '写真の並び順',
    orders: {
      'taken-oldest': '撮影日時の古い順',
      'taken-newest': '撮影日時の新しい順',
      'uploaded-oldest': 'アップロードの古い順',
      'uploaded-newest': 'アップロードの新しい順',
      own: 'カスタム',
    },
    ownHint:
      'アルバムで写真を選び、ドラッグするか Alt キーと矢印キーで移動します。新しい写真は、移動した写真の後に追加されます。',
    isPublic: '公開ページ',
    publicHint: 'アルバムとその公開写真を誰でも見られます。非公開の写真は公開されません。',
    needsTitle: `アルバムのタイトルを1～${count(ALBUM_LIMITS.titleChars)}文字で入力してください。`,
    make: 'アルバムを作成',
    save: '保存',
    saving: '保存しています…',
    changedElsewhere:
      'このアルバムは他の人によって変更されました。もう一度保存すると、その変更を上書きします。',
    theirs: ({ title, text }) =>
      text === ''
        ? `現在のタイトルは${quoted(title)}です。`
        : `現在のタイトルは${quoted(title)}、説明は${quoted(text)}です。`,
  },

  publicPage: '公開ページ',
  share: '共有リンク',
  edit: 'アルバムを編集',
  remove: 'アルバムを削除',
  removeQuestion: (title) => `アルバム${quoted(title)}を削除しますか？`,
  removeExplanation: '写真はギャラリーに残ります。',
  removeAnswer: 'アルバムを削除',
  removed: 'アルバムを削除しました。写真はギャラリーに残っています。',
  restore: '元に戻す',
  coverSet: 'カバーを変更しました。',
  ordering: '写真を並べ替えています。このページを離れてもかまいません。',

  add: {
    title: (number) => `${photos(number)}をアルバムに追加`,
    titleOne: 'この写真のアルバム',
    find: 'アルバムを検索または作成',
    example: 'アルバムを検索、または新しい名前を入力',
    list: 'アルバム',
    none: 'アルバムはまだありません。名前を入力すると、最初のアルバムを作成できます。',
    make: (title) => `新しいアルバム${quoted(title)}`,
    more: (number) => plural(number, { other: '他#件。入力して検索できます。' }),
    isIn: '追加済み',
    atMost: `1枚の写真を追加できるアルバムは${count(MAX_ALBUMS)}個までです。`,
    loading: 'アルバムを読み込んでいます…',
  },

  drop: {
    name: 'アルバムにドロップ',
    hint: (number) => `${photos(number)}をアルバムにドロップ`,
    more: 'すべてのアルバム、または新規…',
    moving: (number) => photos(number),
  },
};
