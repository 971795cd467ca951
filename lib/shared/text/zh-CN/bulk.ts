import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';

const { count, percent, plural } = formats;

/** Words for changes of many photos at once, in Simplified Chinese. */
export const bulkText: Texts['bulk'] = {
  toolbar: '已选照片',
  clearSelection: '取消选择',
  clearSelectionTip: '取消选择（Esc）',
  selected: (number) => `已选择 ${photos(number)}`,
  selectAll: '全选',
  selecting: ({ found, progress }) => `已找到 ${count(found)} 张（${percent(progress)}） · 停止`,

  accept: '通过',
  refuse: '拒绝',
  refuseWithWord: '拒绝并留言',
  restore: '恢复',
  purge: '永久删除',
  publish: '公开',
  makePrivate: '设为私密',
  edit: '编辑',
  date: '拍摄时间',
  addToAlbum: '添加到相册',
  shareLink: '分享链接',
  removeFromAlbum: '从相册移除',
  moveToFront: '移到最前',
  copyLinks: '复制链接',
  download: '下载',
  moveToTrash: '移至回收站',
  atMostInDownload: (number) => `一次最多下载 ${photos(number)}`,

  publishQuestion: (number) => `公开 ${photos(number)}？`,
  publishAnswer: (number) => `公开 ${photos(number)}`,
  publishExplanation: (number) => `所有人都将能看到这 ${photos(number)}。`,

  links: {
    title: (number) => plural(number, { other: '复制 # 个链接' }),
    onlyNewest: (number) => `仅包含最新的 ${photos(number)}。`,
    reading: '正在读取照片…',
    gone: (number) => plural(number, { other: '# 张照片已不存在。' }),
    name: '链接',
    notPublic: (number) => plural(number, { other: '# 张照片是私密的，其链接仅对已登录的管理员有效。' }),
    form: '格式',
    forms: { url: '网址', markdown: 'Markdown', html: 'HTML' },
  },

  tags: {
    title: (number) => `编辑 ${photos(number)}`,
    add: '添加标签',
    addExample: '假期，大海',
    remove: '移除标签',
    description: '说明',
    descriptionHint: '将替换现有说明。留空则保持不变。',
    fillIn: '请至少填写一项。',
    save: '保存',
  },
};
