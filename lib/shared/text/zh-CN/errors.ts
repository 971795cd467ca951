import { ALBUM_LIMITS } from '../../albums/album-limits';
import type { ErrorCode, ErrorDetails } from '../../errors/error-codes';
import { MAX_ALBUMS } from '../../keys/row/album-places';
import { isMediaType, MEDIA_TYPE_NAMES, MEDIA_TYPES } from '../../media/media-types';
import type { ErrorText } from '../texts';
import { fileKind } from './file-kinds';
import { formats } from './formats';
import { exactPixels, pixels } from './pixels';

type Text = string | ((details: ErrorDetails) => string);

type Unit = Readonly<{ short: (value: number) => string; exact: (value: number) => string }>;

const BYTES: Unit = { short: formats.bytes, exact: formats.exactBytes };
const PIXELS: Unit = { short: pixels, exact: exactPixels };

const ALLOWED = new Intl.ListFormat('zh-CN', { type: 'disjunction' }).format(
  MEDIA_TYPE_NAMES.map((type) => MEDIA_TYPES[type].label),
);

/** Names of pictures that other programs open, as against media types. */
const PICTURES = /\b(?:image|photo)\b(?!\/)/;
/** Among those, the names of animations: a still would not be the same. */
const ANIMATIONS = /^animated\b/;

const TEXTS: Readonly<Record<ErrorCode, Text>> = {
  invalid_request: ({ field, problem }) => {
    const why = problem ? `（${problem}）` : '';
    return field ? `字段 ${field} 有误${why}。请更正后重试。` : `请求有误${why}。请更正后重试。`;
  },
  body_too_large: ({ limitBytes }) =>
    limitBytes === undefined
      ? '请求过长。请拆分成较小的请求。'
      : `请求过长：最多读取 ${formats.bytes(limitBytes)}。请拆分成较小的请求。`,
  not_json: '请求必须为 JSON。发送时请附上标头 Content-Type: application/json。',
  not_found: '这里没有找到任何内容。可能已被删除，或网址有误。',
  method_not_allowed: '此地址不能以这种方式使用。请检查请求的方法。',
  wrong_host: '通过您使用的域名无法访问本网站。请使用本网站自己的网址打开。',
  foreign_origin: '请求来自其他网站。请通过本页面自己的网址打开，然后重试。',
  sign_in_required: '请先登录再执行此操作。',
  role_required: '您的账号无权执行此操作。请联系本网站的管理员。',
  wrong_password: '密码错误。请重试。',
  sign_in_link_used: '此登录链接已使用或已失效。请重新启动应用以获取新链接。',
  openid_unreachable: '目前无法连接登录服务。请几分钟后重试。',
  openid_failed: '登录服务返回了错误。请重试。如果问题持续出现，请联系网站所有者。',
  openid_declined: '登录已取消。请重试。',
  openid_not_allowed: '您的账号不在本网站的名单中。请联系网站所有者添加，或使用其他账号。',
  openid_clock: '本网站与登录服务的时间不一致。请联系网站所有者。',
  openid_attempt_missing:
    '此次登录是在其他浏览器或标签页中开始的，或者时间过久。请重新开始，并允许本网站使用 Cookie。',
  openid_attempt_used: '此次登录已被使用。请重新开始。',
  token_invalid: '此 API 令牌已过期、已停用或拼写有误。请检查，或向管理员索取新令牌。',
  too_many_tokens: 'API 令牌过多。请先停用一个。',
  rate_limited: (details) => `${usedUp(details)}${tryAgain(details)}`,
  challenge_required: '请确认您不是机器人，然后重试。',
  conflict: '其他人在同一时刻更改了此内容。请检查后重试。',
  image_in_trash: '这张照片在回收站中。请先恢复。',
  texts_too_long: ({ excessBytes }) =>
    `这张照片的名称、说明和标签加起来太长。请缩短${excessBytes === undefined ? '' : `（超出字符数：${formats.count(excessBytes)}）`}。`,

  unsupported_type: ({ declaredType, actualType }) => {
    const type = actualType ?? declaredType;
    if (type && ANIMATIONS.test(type)) {
      return `此文件是${named(type)}，无法在此上传。请将其另存为动态 WebP 或 GIF，然后重新选择。`;
    }
    if (type && PICTURES.test(type)) {
      return `此文件是${named(type)}，无法在此上传。请将其另存为 JPEG 或 PNG，然后重新选择。`;
    }
    return type
      ? `此文件是${named(type)}，无法上传。请选择 ${ALLOWED} 图片。`
      : `无法上传此类型的文件。请选择 ${ALLOWED} 图片。`;
  },
  file_empty: '此文件为空。请选择其他文件。',
  file_too_large: ({ actualBytes, limitBytes }) =>
    `${tooMuch('文件', actualBytes, limitBytes, BYTES)}请选择较小的文件。`,
  too_many_pixels: ({ actualPixels, limitPixels }) =>
    `${tooMuch('图片', actualPixels, limitPixels, PIXELS)}请先缩小图片。`,
  too_complex: '此图片过于复杂，检查所需的时间或内存过多。请将其重新保存为普通的 JPEG 或 PNG。',
  type_mismatch: ({ declaredType, actualType }) =>
    declaredType && actualType
      ? `从文件名看是${named(declaredType)}，但内容是${named(actualType)}。请按实际类型重新保存。`
      : '文件内容与其类型不符。请按实际类型重新保存。',
  not_an_image: ({ actualType }) =>
    `${actualType ? `此文件是${named(actualType)}，不是图片` : '此文件不是图片'}。请选择 ${ALLOWED} 图片。`,
  damaged_image: '此图片已损坏或不完整。请尝试其他副本。',
  size_mismatch: ({ actualBytes, limitBytes }) =>
    actualBytes === undefined || limitBytes === undefined
      ? '上传不完整。请重新上传该文件。'
      : `上传不完整：应为 ${BYTES.exact(limitBytes)}，只收到 ${BYTES.exact(actualBytes)}。请重新上传该文件。`,
  checksum_mismatch: '文件在传输途中损坏。请重新上传。',
  not_accepted: ({ reason }) => reason ?? '本网站不接受此文件。',

  ticket_invalid: '此次上传无法完成。请重新上传该文件。',
  ticket_expired: '此次上传耗时过长，已经过期。请重新上传该文件。',
  upload_missing: '文件未送达。请重新上传。',

  link_invalid: '此链接无效。请索取新链接。',
  link_expired: '此链接已过期。请索取新链接。',
  link_revoked: '此链接已停用。请索取新链接。',
  link_locked: '此链接需要密码。请在浏览器中打开并输入密码。',
  link_files_used: ({ limitFiles }) =>
    `${limitFiles === undefined ? '此链接不再接收照片。' : `此链接最多接收 ${formats.plural(limitFiles, { other: '# 张照片' })}，现已收满。`}请向主办人索取新链接。`,
  link_bytes_used: ({ limitBytes }) =>
    `${limitBytes === undefined ? '剩余空间不足以存放这张照片。' : `此链接总共接收 ${formats.bytes(limitBytes)}，剩余空间不足以存放这张照片。`}请向主办人索取新链接。`,
  take_back_over: '这张照片已无法撤回。请联系主办人将其删除。',
  guest_name_missing: '主办人想知道照片是谁发送的。请先输入您的名字。',

  album_gone: '该相册已不存在，其中的照片仍在图库中。',
  albums_full: `相册已达上限 ${formats.count(ALBUM_LIMITS.albums)} 个。请先删除一个。`,
  too_many_albums: `一张照片最多可加入 ${MAX_ALBUMS} 个相册。请先将其从某个相册中移除。`,
  arranged_too_far: `只能在相册的前 ${formats.count(ALBUM_LIMITS.arranged)} 张照片中调整顺序。请将照片移到更靠前的位置。`,

  storage_denied: '存储服务拒绝了请求。网站所有者需要检查其访问规则。',
  storage_unavailable: (details) =>
    `目前无法连接${details.host ? `存储服务（${details.host}）` : '存储服务'}。${tryAgain(details)}`,
  storage_full: '存储空间已满。请稍后重试；如果仍然已满，请联系网站所有者。',
  hook_failed: (details) => `本网站暂时无法完成此操作。${tryAgain(details)}`,
  busy: (details) => `服务器繁忙。${tryAgain(details)}`,
  internal: ({ reason }) => reason ?? '服务器出了点问题。请重试。如果问题持续出现，请联系网站所有者。',
};

/** The sentence that a person reads about an error, in Simplified Chinese. */
export const errorText: ErrorText = (code, details = {}) => {
  const text = TEXTS[code];
  return typeof text === 'string' ? text : text(details);
};

function usedUp({ limitedBy, period }: ErrorDetails): string {
  const time = period === 'day' ? '今天' : '过去一小时内';
  switch (limitedBy) {
    case 'client':
      return `您的连接${time}上传的文件过多。`;
    case 'network':
      return `您的网络${time}上传的文件过多。`;
    case 'total':
      return `本网站${period === 'day' ? '今天' : '这一小时内'}无法再接收上传。`;
    case 'unverified':
      return '还有太多上传的文件正在检查中。';
    default:
      return '同时上传的文件过多。';
  }
}

function tryAgain({ retryAfterSeconds }: ErrorDetails): string {
  return retryAfterSeconds === undefined || retryAfterSeconds <= 0
    ? '请稍后重试。'
    : `请在 ${formats.duration(retryAfterSeconds)}后重试。`;
}

/** A media type or common name behind Chinese words, with a space before letters: ` JPEG 图片`, ` ZIP 压缩文件`, `脚本`. */
function named(type: string): string {
  const name = isMediaType(type) ? `${MEDIA_TYPES[type].label} 图片` : fileKind(type);
  return /^\w/.test(name) ? ` ${name}` : name;
}

function tooMuch(subject: string, actual: number | undefined, limit: number | undefined, unit: Unit): string {
  if (actual === undefined) {
    return limit === undefined ? `${subject}过大。` : `${subject}过大：上限为 ${unit.short(limit)}。`;
  }
  if (limit === undefined) return `${subject}为 ${unit.short(actual)}，过大。`;
  // "10 MB; the limit is 10 MB" would help nobody.
  const format = unit.short(actual) === unit.short(limit) ? unit.exact : unit.short;
  return `${subject}为 ${format(actual)}，超过上限 ${format(limit)}。`;
}
