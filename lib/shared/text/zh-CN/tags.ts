import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';
import { quoted } from './quoted';

const { count } = formats;

/** Tags in Simplified Chinese: as chips in a field, favourites, and all of them. */
export const tagsText: Texts['tags'] = {
  hint: '按 Enter 或逗号添加。',
  remove: (tag) => `移除标签${quoted(tag)}`,
  suggestions: '建议的标签',
  images: (number) => count(number),
  favourite: '收藏',

  title: '标签',
  explanation: '重命名标签会更改回收站以外所有照片上的该标签。如果名称已存在，两个标签将合并。',
  find: '查找标签',
  counting: '正在统计标签',
  none: '还没有标签。请在照片的详情中添加。',
  noMatch: '没有匹配的标签。',
  photos: (number) => photos(number),
  show: (tag) => `显示带有标签${quoted(tag)}的照片`,
  rename: '重命名',
  renameNamed: (tag) => `重命名${quoted(tag)}`,
  newName: '新名称',
  merge: (tag) => `与${quoted(tag)}合并`,
  cutOff: ({ from, to }) => `将${quoted(from)}重命名为${quoted(to)}的操作已中断。`,
  continue: '继续',
};
