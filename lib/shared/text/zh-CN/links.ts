import type { Texts } from '../texts';
import { dates } from './dates';
import { photos } from './photos';
import { quoted } from './quoted';

const DAY_SECONDS = 86_400;

/** Lives of a link that a person chooses from, in seconds; null: until it is revoked. */
const LIVES: readonly Readonly<{ seconds: number | null; label: string }>[] = [
  { seconds: DAY_SECONDS, label: '1 天' },
  { seconds: 7 * DAY_SECONDS, label: '7 天' },
  { seconds: 30 * DAY_SECONDS, label: '30 天' },
  { seconds: 365 * DAY_SECONDS, label: '1 年' },
  { seconds: null, label: '永不过期' },
];

/** Links to several photos or an album, in Simplified Chinese. */
export const linksText: Texts['links'] = {
  title: (number) => `分享 ${photos(number)}`,
  titleOfAlbum: (title) => `分享相册${quoted(title)}`,
  explanation: '拥有此链接的任何人无需登录即可查看和下载这些照片。您可以随时停用链接。',
  explanationOfAlbum:
    '拥有此链接的任何人无需登录即可查看和下载此相册的照片，包括之后添加的照片。您可以随时停用链接。',
  heading: '照片上方的标题',
  optional: '（选填）',
  recipients: '分享对象',
  recipientsHint: '每行一个名字，为每人创建单独的链接，以便逐个停用。只有管理员能看到这些名字。',
  expiresAfter: '有效期',
  lives: LIVES,
  password: '密码',
  passwordHint: '显示任何内容前都需要输入。请与链接分开发送。',
  create: '创建链接',
  creating: '正在创建…',
  tooMany: (limit) => `一个链接最多显示 ${photos(limit)}。请将照片放入相册，然后分享相册。`,
  tooManyNames: (limit) => `一次最多 ${limit} 个名字。`,
  link: '链接',
  linkFor: (name) => `给 ${name} 的链接`,
  copyNamed: (label) => `复制：${label}`,
  expires: (iso) => `${dates.moment(iso)} 过期。`,
  neverExpires: '在您停用之前一直有效。',
  another: '再创建一个链接',
  allLinks: '所有链接',

  pageTitle: '链接',
  pageHint: '指向多张照片和相册的链接。单张照片的链接不会存储，因此不在列表中。',
  none: '还没有链接。',
  noneHint: '请在图库中选择照片，然后选择“分享链接”。',
  toGallery: '前往图库',
  opensSet: photos,
  opensAlbum: (title) => `相册${quoted(title)}`,
  opensGone: '已删除的相册',
  dropsInto: (title) => (title === null ? '访客可以添加照片' : `访客可以向${quoted(title)}添加照片`),
  forWhom: (name) => `（给 ${name}）`,
  withPassword: '有密码',
  createdBy: (name, when) => `由 ${name} 创建于 ${when}`,
  createdByUploader: (when) => `由上传者创建于 ${when}`,
  until: (when) => `${when} 过期`,
  ended: (when) => `已于 ${when} 过期`,
  never: '永不过期',
  moment: dates.shortMoment,
  between: ' · ',
  open: '打开',
  openNamed: (label) => `打开：${label}`,
  edit: '编辑',
  editNamed: (label) => `编辑：${label}`,
  revoke: '停用',
  revokeNamed: (label) => `停用：${label}`,
  revokeTitle: (label) => `停用链接${quoted(label)}？`,
  revokeHint: '链接将在一分钟内失效。别人已经看过或保存的照片无法收回。',
  revoked: '链接已停用。',
  saved: '链接已更改。',
  more: '更早的链接',
  loading: '正在加载…',

  editTitle: '更改链接',
  recipient: '分享对象',
  note: '备注',
  noteHint: '只有管理员能看到。',
  keepEnd: (end) => `保持不变（${end}）`,
  fromNow: (label) => `从现在起 ${label}`,
  keepPassword: '保持不变',
  newPassword: '新密码',
  noPassword: '无密码',
  save: '保存',
  saving: '正在保存…',
};
