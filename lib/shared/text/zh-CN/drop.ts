import type { Texts } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';
import { quoted } from './quoted';

const { plural } = formats;

/** The page by which guests send photos, in Simplified Chinese. */
export const dropText: Texts['drop'] = {
  title: '添加您的照片',
  intoAlbum: (album) => `您的照片将放入相册${quoted(album)}。`,
  seeAlbum: '查看相册',

  nameTitle: '您叫什么名字？',
  nameHint: '主办人可以看到每张照片由谁发送。',
  name: '您的名字',
  nameMissing: '请输入您的名字。',
  start: '继续',
  sendingAs: (name) => `发送者：${name}`,
  changeName: '更改',

  audience: {
    held: { title: '先审核', text: '主办人会先查看每张照片，之后其他人才能看到。' },
    album: { title: '访客可见', text: '拥有此链接的任何人都可以查看相册。' },
    own: { title: '仅主办人可见', text: '只有您和主办人可以看到您的照片。' },
  },

  sentTitle: '您的照片',
  sentHint: '此浏览器会记住您从这台设备发送的照片。',
  sentCount: (photos) => plural(photos, { other: '已发送 # 张照片' }),
  showMore: (photos) => plural(photos, { other: '再显示 # 张' }),
  loading: '正在检查您的照片…',
  unknown: '暂时无法检查',
  tryAgain: '重试',
  states: {
    waiting: '待审核',
    accepted: '已发送',
    approved: '已通过',
    refused: '未通过',
    removed: '已被主办人移除',
    gone: '已删除',
  },
  word: (word) => `主办人留言：${quoted(word)}`,
  takeBack: '撤回',
  takeBackOf: (name) => `撤回 ${name}`,
  takeBackUntil: (iso) => `${dates.moment(iso)} 前可撤回`,
  takeBackTitle: '撤回这张照片？',
  takeBackHint: '照片将被永久删除，主办人也无法再看到。',
  takenBack: (name) => `${name} 已撤回。`,
  forget: '从此列表移除',
  forgetOf: (name) => `从此列表移除 ${name}`,

  problems: {
    link_invalid: { title: '此链接无效', text: '请检查网址，或重新扫描二维码。' },
    link_revoked: { title: '此链接已停用', text: '请向主办人索取新链接。' },
    link_expired: { title: '此链接已过期', text: '请向主办人索取新链接。' },
  },

  unreachable: '无法连接服务器。请检查网络连接，然后重试。',
  noReason: '服务器未说明原因。请重试。',
  foreign: foreignAnswerText,
  loadErrors: async () => (await import('./errors')).errorText,
};
