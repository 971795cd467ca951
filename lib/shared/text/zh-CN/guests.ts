import type { Texts } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';
import { quoted } from './quoted';

const { bytes, count, plural } = formats;

const DAY = 86_400;

/** The page of drop links in Simplified Chinese, for admins. */
export const guestsText: Texts['guests'] = {
  title: '访客',
  hint: '任何人都可以通过上传链接添加照片，无需账号。可以打印二维码放在桌上。',
  newLink: '新建上传链接',
  none: '还没有上传链接。',
  untitled: '添加您的照片',
  noAlbum: '无相册',
  used: ({ files, most }) => `${count(files)} / ${plural(most, { other: '# 张照片' })}`,
  usedBytes: ({ used, most }) => `${bytes(used)} / ${bytes(most)}`,
  full: '已满',
  expired: '已过期',
  expires: (iso, timeZone, nowMs) => `${dates.shortMoment(iso, timeZone, nowMs)} 过期`,
  neverExpires: '永不过期',
  held: '照片需审核',
  between: ' · ',
  code: '二维码和链接',
  codeOf: (title) => `${quoted(title)}的二维码和链接`,
  change: '更改',
  changeOf: (title) => `更改${quoted(title)}`,
  revoke: '停用',
  revokeOf: (title) => `停用${quoted(title)}`,
  revokeTitle: (title) => `停用链接${quoted(title)}？`,
  revokeHint: '一分钟后，任何人都无法再用它发送照片。已发送的照片会保留。',
  revoked: '链接已停用。',
  created: '链接已创建。',
  changed: '链接已更改。',

  changeTitle: '更改上传链接',
  fields: {
    album: '相册',
    title: '向访客显示的标题',
    titleHint: '小雨和志明的婚礼',
    welcome: '欢迎语',
    welcomeHint: '感谢您的到来！请添加您今天拍摄的照片。',
    picture: '文字上方的图片',
    note: '备注，仅管理员可见',
    files: '照片总数上限',
    megabytes: '总大小上限（MB）',
    noLimit: '不限',
    end: '有效期',
    takeBack: '访客可以撤回照片',
    askName: '询问访客的名字',
    hold: '照片需审核',
    see: '访客可以查看相册',
    seeHint: '请先选择相册。',
  },
  noPicture: '无图片',
  pictureOf: (name) => `使用 ${name}`,
  keepPicture: '之前选择的图片',
  loadingPictures: '正在加载您最新的照片…',
  keepEnd: '保持不变',
  ends: [
    { seconds: DAY, label: '一天后' },
    { seconds: 7 * DAY, label: '一周后' },
    { seconds: 30 * DAY, label: '30 天后' },
    { seconds: 365 * DAY, label: '一年后' },
    { seconds: null, label: '永不过期' },
  ],
  takeBacks: [
    { seconds: 0, label: '不可撤回' },
    { seconds: 3_600, label: '一小时内' },
    { seconds: DAY, label: '一天内' },
    { seconds: 7 * DAY, label: '一周内' },
    { seconds: 30 * DAY, label: '30 天内' },
  ],
  create: '创建链接',
  save: '保存',

  codeTitle: '扫码添加照片',
  codeAlt: (url) => `${url} 的二维码`,
  copy: '复制链接',
  copied: '已复制',
  svg: 'SVG',
  png: 'PNG',
  card: '打印卡片',
  fileName: 'upload-link',

  cardTitle: '卡片',
  cardHow: '用手机相机扫描二维码，即可添加照片。无需应用，无需账号。',
  print: '打印',
  back: '返回访客页面',
  cardMissing: '此链接已不存在。',

  unreachable: '无法连接服务器。请检查网络连接，然后重试。',
  noReason: '服务器未说明原因。请重试。',
  foreign: foreignAnswerText,
  loadErrors: async () => (await import('./errors')).errorText,
};
