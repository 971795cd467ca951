import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';

const { count, percent, plural } = formats;

/** Words for changes of many photos at once, in Japanese. */
export const bulkText: Texts['bulk'] = {
  toolbar: '選択した写真',
  clearSelection: '選択を解除',
  clearSelectionTip: '選択を解除（Esc）',
  selected: (number) => `${photos(number)}を選択中`,
  selectAll: 'すべて選択',
  selecting: ({ found, progress }) => `${count(found)}枚見つかりました（${percent(progress)}） · 停止`,

  accept: '承認',
  refuse: '却下',
  refuseWithWord: 'メッセージを添えて却下',
  restore: '復元',
  purge: '完全に削除',
  publish: '公開',
  makePrivate: '非公開にする',
  edit: '編集',
  date: '撮影日時',
  addToAlbum: 'アルバムに追加',
  shareLink: '共有リンク',
  removeFromAlbum: 'アルバムから削除',
  moveToFront: '先頭に移動',
  copyLinks: 'リンクをコピー',
  download: 'ダウンロード',
  moveToTrash: 'ゴミ箱に移動',
  atMostInDownload: (number) => `一度にダウンロードできるのは${photos(number)}までです`,

  publishQuestion: (number) => `${photos(number)}を公開しますか？`,
  publishAnswer: (number) => `${photos(number)}を公開`,
  publishExplanation: (number) => `${photos(number)}が誰でも見られるようになります。`,

  links: {
    title: (number) => plural(number, { other: '#件のリンクをコピー' }),
    onlyNewest: (number) => `最新の${photos(number)}のみ含まれます。`,
    reading: '写真を読み込んでいます…',
    gone: (number) => plural(number, { other: '写真#枚はすでに存在しません。' }),
    name: 'リンク',
    notPublic: (number) =>
      plural(number, {
        other: '写真#枚は非公開です。リンクを開けるのは、ログインしている管理者だけです。',
      }),
    form: '形式',
    forms: { url: 'URL', markdown: 'Markdown', html: 'HTML' },
  },

  tags: {
    title: (number) => `${photos(number)}を編集`,
    add: 'タグを追加',
    addExample: '旅行、海',
    remove: 'タグを削除',
    description: '説明',
    descriptionHint: '既存の説明を置き換えます。空欄の場合は変更されません。',
    fillIn: '1つ以上の項目を入力してください。',
    save: '保存',
  },
};
