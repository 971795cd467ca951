import { MAX_SORTED } from '../../gallery/gallery-order';
import type { Texts } from '../texts';
import { dates } from './dates';
import { formats } from './formats';
import { photos } from './photos';
import { quoted } from './quoted';

const { bytes, count, plural } = formats;

/** The gallery as it opens, in Simplified Chinese. */
export const galleryText: Texts['gallery'] = {
  title: '图库',
  tabsName: '按状态筛选',
  albums: '相册',
  tabs: { all: '全部', private: '私密', public: '公开', held: '待审核', trash: '回收站' },
  waiting: ({ count: number, isMore }) => `${count(number)}${isMore ? '+' : ''}`,
  empty: {
    all: '还没有照片。大家上传的照片会显示在这里，最新的在最前。',
    private: '没有私密照片。',
    public: '还没有公开照片。公开照片后即可在这里看到。',
    held: '没有待审核的照片。需要审核的照片会显示在这里，直到您通过或拒绝。',
    album: '此相册中还没有照片。请在图库中选择照片并添加进来。',
    trash: '回收站为空。照片在永久删除前会先存放在这里。',
  },
  uploadPhotos: '上传照片',
  nothingMatches: '没有匹配的结果。请尝试其他关键词或减少筛选条件。',
  loading: '正在加载照片',

  photos: '照片',
  open: (photo) => `打开 ${photo}`,
  choose: (photo) => `选择 ${photo}`,
  select: (photo) => `选中 ${photo}`,
  new: '新',
  newSinceLast: '上次查看后新增',
  newPhotos: ({ photos: number, isAll }) => `上次查看后新增 ${count(number)}${isAll ? '+' : ''} 张`,
  public: '公开',
  daysLeft: (days) => (days === 0 ? '仅剩几小时' : plural(days, { other: '还剩 # 天' })),

  date: '日期',
  month: dates.month,
  goToDate: '前往日期',
  day: '日期',
  go: '前往',

  sort: {
    name: '排序方式',
    orders: { uploaded: '添加时间', taken: '拍摄时间', name: '名称', size: '大小' },
    partial: '仍在按拍摄时间排列较早的照片。完成之前，部分照片可能不会显示。',
    tooMany: `最多只能这样排列 ${photos(MAX_SORTED)}，而照片不止这些。请搜索或筛选以查看其他照片。`,
  },

  search: {
    name: '搜索',
    failed: '搜索失败。',
    running: ({ matched, scanned }) => `正在搜索… 已在 ${photos(scanned)}中找到 ${count(matched)} 张`,
    found: (matched) => `找到 ${photos(matched)}`,
    foundSome: (matched) => `正在显示匹配结果中的 ${photos(matched)}。请缩小搜索范围以查看其他照片。`,
    stopped: (matched) => `已停止：目前找到 ${photos(matched)}`,
    stop: '停止',
    again: '重新搜索',
  },

  filters: {
    searchIn: '搜索名称、说明和标签，也可输入 taken:2026-08 之类的日期或 is:favourite',
    placeholder: '搜索',
    more: '筛选',
    names: {
      type: '类型',
      orientation: '方向',
      size: '大小',
      tag: '标签',
      uploader: '上传者',
      from: '上传日期（起）',
      to: '上传日期（止）',
      takenFrom: '拍摄日期（起）',
      takenTo: '拍摄日期（止）',
    },
    all: '全部',
    submit: '搜索',
    clearAll: '全部清除',
    orientations: { landscape: '横向', portrait: '纵向', square: '方形' },
    size: ({ minBytes, maxBytes }) => {
      if (minBytes === null) return `不超过 ${bytes(maxBytes ?? 0)}`;
      return maxBytes === null ? `超过 ${bytes(minBytes)}` : `${bytes(minBytes)} 至 ${bytes(maxBytes)}`;
    },
    chosen: '筛选条件',
    remove: (filter) => `移除筛选条件：${filter}`,
    words: (words) => quoted(words),
    tag: (tag) => `标签：${tag}`,
    favourites: '收藏',
    uploader: (name) => `上传者：${name}`,
    minBytes: (value) => `至少 ${bytes(value)}`,
    maxBytes: (value) => `不超过 ${bytes(value)}`,
    from: (day) => `${day} 及之后上传`,
    to: (day) => `${day} 及之前上传`,
    taken: (range) => `拍摄于 ${range.replace('..', ' – ').trim()}`,
    undated: '无日期',
  },

  wall: '幻灯片',
  numbers: '统计',
  guests: '访客',
  links: '链接',
  auditLog: '活动日志',
  keys: '键盘快捷键',
  keysTip: '键盘快捷键（?）',
  emptyTrash: '清空回收站',
  counting: '正在统计…',
  purgeQuestion: (number) => `永久删除 ${photos(number)}？`,
  purgeAnswer: (number) => `删除 ${photos(number)}`,
};
