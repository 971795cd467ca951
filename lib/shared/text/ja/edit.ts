import type { Texts } from '../texts';

/** Name, description and tags of a photo, in Japanese. */
export const editText: Texts['edit'] = {
  name: '名前',
  description: '説明',
  descriptionHint: 'スクリーンリーダー用の代替テキストです。',
  tags: 'タグ',
  save: '保存',
  saving: '保存しています…',
  saved: '保存しました。',
  discard: '破棄',
  hint: '変更は自動的に保存されます。',
  keyHint: 'Ctrl+Enter で保存して次の写真を開きます。',
  open: '開く',
  unsavedChanges: '保存されていない変更',
  notSaved: (name) => [name, 'への変更は保存されていません。'],
  sessionEnded: (link) => [
    'セッションが終了しましたが、入力内容は残っています。新しいタブで',
    link('ログイン'),
    'してから、もう一度保存してください。',
  ],
};
