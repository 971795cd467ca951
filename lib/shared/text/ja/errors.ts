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

const ALLOWED = new Intl.ListFormat('ja', { type: 'disjunction' }).format(
  MEDIA_TYPE_NAMES.map((type) => MEDIA_TYPES[type].label),
);

/** Names of pictures that other programs open, as against media types. */
const PICTURES = /\b(?:image|photo)\b(?!\/)/;
/** Among those, the names of animations: a still would not be the same. */
const ANIMATIONS = /^animated\b/;

const TEXTS: Readonly<Record<ErrorCode, Text>> = {
  invalid_request: ({ field, problem }) => {
    const why = problem ? `（${problem}）` : '';
    return field
      ? `項目 ${field} が正しくありません${why}。修正して、もう一度お試しください。`
      : `リクエストが正しくありません${why}。修正して、もう一度お試しください。`;
  },
  body_too_large: ({ limitBytes }) =>
    limitBytes === undefined
      ? 'リクエストが長すぎます。小さく分けて送信してください。'
      : `リクエストが長すぎます。上限は${formats.bytes(limitBytes)}です。小さく分けて送信してください。`,
  not_json:
    'リクエストはJSONでなければなりません。ヘッダー Content-Type: application/json を付けて送信してください。',
  not_found: '何も見つかりませんでした。削除されたか、アドレスが間違っている可能性があります。',
  method_not_allowed: 'このアドレスはその方法では使えません。リクエストのメソッドを確認してください。',
  wrong_host: 'このサイトは、指定された名前では提供されていません。正しいアドレスで開いてください。',
  foreign_origin:
    'リクエストが別のサイトから送信されました。このページを正しいアドレスで開いて、もう一度お試しください。',
  sign_in_required: 'この操作にはログインが必要です。',
  role_required: 'このアカウントではこの操作を行えません。サイトの管理者にご相談ください。',
  wrong_password: 'パスワードが違います。もう一度お試しください。',
  sign_in_link_used:
    'このログインリンクは使用済みか、古くなっています。アプリを再起動して新しいリンクを取得してください。',
  openid_unreachable: '現在、ログインサービスに接続できません。数分後にもう一度お試しください。',
  openid_failed:
    'ログインサービスからエラーが返されました。もう一度お試しください。解決しない場合は、サイトの運営者にお問い合わせください。',
  openid_declined: 'ログインがキャンセルされました。もう一度お試しください。',
  openid_not_allowed:
    'このアカウントはサイトのリストに登録されていません。サイトの運営者に追加を依頼するか、別のアカウントをお使いください。',
  openid_clock: 'このサイトとログインサービスの時計がずれています。サイトの運営者にお問い合わせください。',
  openid_attempt_missing:
    'このログインは別のブラウザまたはタブで始めたか、時間が経ちすぎています。このサイトのCookieを許可して、最初からやり直してください。',
  openid_attempt_used: 'このログインはすでに使用されています。最初からやり直してください。',
  token_invalid:
    'このAPIトークンは期限切れか、無効にされたか、入力に誤りがあります。確認するか、管理者に新しいトークンを依頼してください。',
  too_many_tokens: 'APIトークンが多すぎます。先にどれかを無効にしてください。',
  rate_limited: (details) => `${usedUp(details)}${tryAgain(details)}`,
  challenge_required: 'ロボットではないことを確認してから、もう一度お試しください。',
  conflict: '同時に他の人が変更しました。内容を確認してから、もう一度お試しください。',
  image_in_trash: 'この写真はゴミ箱にあります。先に復元してください。',
  texts_too_long: ({ excessBytes }) =>
    `この写真の名前、説明、タグの合計が長すぎます。短くしてください${excessBytes === undefined ? '' : `（超過文字数：${formats.count(excessBytes)}）`}。`,

  unsupported_type: ({ declaredType, actualType }) => {
    const type = actualType ?? declaredType;
    if (type && ANIMATIONS.test(type)) {
      return `このファイルは${named(type)}のため、アップロードできません。アニメーションWebPまたはGIFとして保存してから選択してください。`;
    }
    if (type && PICTURES.test(type)) {
      return `このファイルは${named(type)}のため、アップロードできません。JPEGまたはPNGとして保存してから選択してください。`;
    }
    return type
      ? `このファイルは${named(type)}のため、アップロードできません。${ALLOWED}の画像を選択してください。`
      : `この形式のファイルはアップロードできません。${ALLOWED}の画像を選択してください。`;
  },
  file_empty: 'このファイルは空です。別のファイルを選択してください。',
  file_too_large: ({ actualBytes, limitBytes }) =>
    `${tooMuch('このファイル', actualBytes, limitBytes, BYTES)}より小さいファイルを選択してください。`,
  too_many_pixels: ({ actualPixels, limitPixels }) =>
    `${tooMuch('この画像', actualPixels, limitPixels, PIXELS)}先に縮小してください。`,
  too_complex:
    'この画像は複雑すぎて、確認に時間またはメモリがかかりすぎます。通常のJPEGまたはPNGとして保存し直してください。',
  type_mismatch: ({ declaredType, actualType }) =>
    declaredType && actualType
      ? `ファイル名では${named(declaredType)}ですが、内容は${named(actualType)}です。実際の形式で保存し直してください。`
      : 'ファイルの内容が形式と一致しません。実際の形式で保存し直してください。',
  not_an_image: ({ actualType }) =>
    `${actualType ? `このファイルは${named(actualType)}で、画像ではありません` : 'このファイルは画像ではありません'}。${ALLOWED}の画像を選択してください。`,
  damaged_image: 'この画像は破損しているか、不完全です。別のコピーをお試しください。',
  size_mismatch: ({ actualBytes, limitBytes }) =>
    actualBytes === undefined || limitBytes === undefined
      ? 'アップロードが不完全でした。ファイルをもう一度アップロードしてください。'
      : `アップロードが不完全でした（${BYTES.exact(limitBytes)}中${BYTES.exact(actualBytes)}を受信）。ファイルをもう一度アップロードしてください。`,
  checksum_mismatch: 'ファイルが送信中に破損しました。もう一度アップロードしてください。',
  not_accepted: ({ reason }) => reason ?? 'このサイトでは、このファイルは受け付けられません。',

  ticket_invalid: 'このアップロードは完了できません。ファイルをもう一度アップロードしてください。',
  ticket_expired:
    'アップロードに時間がかかりすぎて期限が切れました。ファイルをもう一度アップロードしてください。',
  upload_missing: 'ファイルが届きませんでした。もう一度アップロードしてください。',

  link_invalid: 'このリンクは無効です。新しいリンクを依頼してください。',
  link_expired: 'このリンクは期限切れです。新しいリンクを依頼してください。',
  link_revoked: 'このリンクは無効になりました。新しいリンクを依頼してください。',
  link_locked: 'このリンクにはパスワードが必要です。ブラウザで開いて、パスワードを入力してください。',
  link_files_used: ({ limitFiles }) =>
    `${limitFiles === undefined ? 'このリンクでは、これ以上写真を送れません。' : `このリンクで送れる${formats.plural(limitFiles, { other: '写真#枚' })}は、すべて送信済みです。`}主催者に新しいリンクを依頼してください。`,
  link_bytes_used: ({ limitBytes }) =>
    `${limitBytes === undefined ? 'この写真を送る容量が残っていません。' : `このリンクで送れるのは合計${formats.bytes(limitBytes)}までで、この写真を送る容量が残っていません。`}主催者に新しいリンクを依頼してください。`,
  take_back_over: 'この写真はもう取り下げられません。主催者に削除を依頼してください。',
  guest_name_missing: '誰からの写真かを主催者が確認できるように、先にお名前を入力してください。',

  album_gone: 'このアルバムはもう存在しません。写真はギャラリーに残っています。',
  albums_full: `アルバムが上限の${formats.count(ALBUM_LIMITS.albums)}個に達しています。先にどれかを削除してください。`,
  too_many_albums: `1枚の写真を追加できるアルバムは${MAX_ALBUMS}個までです。先にどれかから削除してください。`,
  arranged_too_far: `写真を並べ替えられるのは、アルバムの先頭${formats.count(ALBUM_LIMITS.arranged)}枚の範囲です。もっと前に移動してください。`,

  storage_denied:
    'ストレージがリクエストを拒否しました。サイトの運営者がアクセスルールを確認する必要があります。',
  storage_unavailable: (details) =>
    `現在、${details.host ? `ストレージ（${details.host}）` : 'ストレージ'}に接続できません。${tryAgain(details)}`,
  storage_full:
    'ストレージがいっぱいです。しばらくしてからもう一度お試しください。解決しない場合は、サイトの運営者にお問い合わせください。',
  hook_failed: (details) => `この操作を完了できませんでした。${tryAgain(details)}`,
  busy: (details) => `サーバーが混み合っています。${tryAgain(details)}`,
  internal: ({ reason }) =>
    reason ??
    'サーバーで問題が発生しました。もう一度お試しください。解決しない場合は、サイトの運営者にお問い合わせください。',
};

/** The sentence that a person reads about an error, in Japanese. */
export const errorText: ErrorText = (code, details = {}) => {
  const text = TEXTS[code];
  return typeof text === 'string' ? text : text(details);
};

function usedUp({ limitedBy, period }: ErrorDetails): string {
  const time = period === 'day' ? '今日、' : '過去1時間に、';
  switch (limitedBy) {
    case 'client':
      return `${time}この接続からのアップロードが多すぎます。`;
    case 'network':
      return `${time}このネットワークからのアップロードが多すぎます。`;
    case 'total':
      return `このサイトでは、${period === 'day' ? '今日' : 'この1時間'}はこれ以上アップロードできません。`;
    case 'unverified':
      return '確認中のアップロードが多すぎます。';
    default:
      return '同時アップロードが多すぎます。';
  }
}

function tryAgain({ retryAfterSeconds }: ErrorDetails): string {
  return retryAfterSeconds === undefined || retryAfterSeconds <= 0
    ? 'しばらくしてからもう一度お試しください。'
    : `${formats.duration(retryAfterSeconds)}後にもう一度お試しください。`;
}

/** A media type or common name: `JPEG画像`, `ZIPファイル`. */
function named(type: string): string {
  return isMediaType(type) ? `${MEDIA_TYPES[type].label}画像` : fileKind(type);
}

function tooMuch(subject: string, actual: number | undefined, limit: number | undefined, unit: Unit): string {
  if (actual === undefined) {
    return limit === undefined
      ? `${subject}は大きすぎます。`
      : `${subject}は大きすぎます。上限は${unit.short(limit)}です。`;
  }
  if (limit === undefined) return `${subject}は${unit.short(actual)}で、大きすぎます。`;
  // "10 MB; the limit is 10 MB" would help nobody.
  const format = unit.short(actual) === unit.short(limit) ? unit.exact : unit.short;
  return `${subject}は${format(actual)}で、上限の${format(limit)}を超えています。`;
}
