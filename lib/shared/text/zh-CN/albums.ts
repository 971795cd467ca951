import { ALBUM_LIMITS } from '../../albums/album-limits';
import { MAX_ALBUMS } from '../../keys/row/album-places';
import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';
import { quoted } from './quoted';

const { count, plural } = formats;

/** Albums in Simplified Chinese: their page, one album, and putting photos into them. */
export const albumsText: Texts['albums'] = {
  title: '相册',
  one: '相册',
  back: '所有相册',
  newAlbum: '新建相册',
  empty: '还没有相册。请先创建一个，然后在图库中选择照片并添加进来。',
  emptyForViewer: '还没有相册。',
  find: '查找相册',
  nothingFound: '没有匹配的相册标题。',
  showMore: (number) => `再显示 ${count(number)} 个`,
  list: '所有相册',
  inNone: '未加入相册',
  count: ({ count: number, isMore }) =>
    isMore ? `${count(number)}+ 张照片` : number === 0 ? '没有照片' : photos(number),

  form: {
    newTitle: '新建相册',
    changeTitle: '编辑相册',
    name: '标题',
    nameExample: '2026 年夏天',
    description: '说明',
    optional: '（选填）',
    order: '照片排序',
    orders: {
      'taken-oldest': '拍摄时间，从旧到新',
      'taken-newest': '拍摄时间，从新到旧',
      'uploaded-oldest': '上传时间，从旧到新',
      'uploaded-newest': '上传时间，从新到旧',
      own: '自定义顺序',
    },
    ownHint: '在相册中选择照片后拖动，或按 Alt 加方向键。新照片会排在您移动过的照片之后。',
    isPublic: '公开页面',
    publicHint: '任何人都能看到此相册及其中的公开照片。私密照片仍为私密。',
    needsTitle: `请为相册输入 1 到 ${count(ALBUM_LIMITS.titleChars)} 个字符的标题。`,
    make: '创建相册',
    save: '保存',
    saving: '正在保存…',
    changedElsewhere: '在此期间有其他人更改了此相册。再次保存将用您的更改覆盖对方的更改。',
    theirs: ({ title, text }) =>
      text === ''
        ? `现在的标题是${quoted(title)}。`
        : `现在的标题是${quoted(title)}，说明是${quoted(text)}。`,
  },

  publicPage: '公开页面',
  share: '分享链接',
  edit: '编辑相册',
  remove: '删除相册',
  removeQuestion: (title) => `删除相册${quoted(title)}？`,
  removeExplanation: '其中的照片会保留在图库中。',
  removeAnswer: '删除相册',
  removed: '相册已删除，其中的照片仍在图库中。',
  restore: '撤销',
  coverSet: '封面已更改。',
  ordering: '正在重新排列照片。您可以离开此页面。',

  add: {
    title: (number) => `将 ${photos(number)}添加到相册`,
    titleOne: '此照片所在的相册',
    find: '查找或新建相册',
    example: '查找相册，或输入新名称',
    list: '相册',
    none: '还没有相册。输入名称即可创建第一个。',
    make: (title) => `新建相册${quoted(title)}`,
    more: (number) => plural(number, { other: '还有 # 个，输入名称即可查找。' }),
    isIn: '已在其中',
    atMost: `一张照片最多可加入 ${count(MAX_ALBUMS)} 个相册。`,
    loading: '正在加载相册…',
  },

  drop: {
    name: '拖放到相册',
    hint: (number) => `将 ${photos(number)}拖放到相册`,
    more: '所有相册或新建相册…',
    moving: (number) => photos(number),
  },
};
