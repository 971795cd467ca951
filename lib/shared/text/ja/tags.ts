import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';
import { quoted } from './quoted';

const { count } = formats;

/** Tags in Japanese: as chips in a field, favourites, and all of them. */
export const tagsText: Texts['tags'] = {
  hint: 'Enter またはコンマで追加します。',
  remove: (tag) => `タグ${quoted(tag)}を削除`,
  suggestions: 'タグの候補',
  images: (number) => count(number),
  favourite: 'お気に入り',

  title: 'タグ',
  explanation:
    'タグの名前を変えると、ゴミ箱以外のすべての写真に反映されます。既存の名前にすると、2つのタグが統合されます。',
  find: 'タグを検索',
  counting: 'タグを集計しています',
  none: 'タグはまだありません。写真の詳細で追加できます。',
  noMatch: '一致するタグはありません。',
  photos: (number) => photos(number),
  show: (tag) => `タグ${quoted(tag)}の写真を表示`,
  rename: '名前を変更',
  renameNamed: (tag) => `${quoted(tag)}の名前を変更`,
  newName: '新しい名前',
  merge: (tag) => `${quoted(tag)}と統合`,
  cutOff: ({ from, to }) => `${quoted(from)}から${quoted(to)}への名前の変更が中断されました。`,
  continue: '続行',
};
