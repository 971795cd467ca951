import type { Texts } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';
import { quoted } from './quoted';

const { plural } = formats;

/** The page by which guests send photos, in Japanese. */
export const dropText: Texts['drop'] = {
  title: '写真を追加',
  intoAlbum: (album) => `写真はアルバム${quoted(album)}に追加されます。`,
  seeAlbum: 'アルバムを見る',

  nameTitle: 'お名前を教えてください',
  nameHint: '誰がどの写真を送ったかが主催者に表示されます。',
  name: 'お名前',
  nameMissing: 'お名前を入力してください。',
  start: '次へ',
  sendingAs: (name) => `${name}として送信`,
  changeName: '変更',

  audience: {
    held: { title: '承認制', text: '他の人に表示される前に、主催者がすべての写真を確認します。' },
    album: { title: 'ゲスト向け', text: 'このリンクを知っている人は誰でもアルバムを見られます。' },
    own: { title: '主催者向け', text: '写真を見られるのは、あなたと主催者だけです。' },
  },

  sentTitle: 'あなたの写真',
  sentHint: 'この端末から送った写真は、このブラウザに記録されます。',
  sentCount: (photos) => plural(photos, { other: '写真#枚を送信済み' }),
  showMore: (photos) => plural(photos, { other: 'さらに#枚表示' }),
  loading: '写真を確認しています…',
  unknown: '現在確認できません',
  tryAgain: '再試行',
  states: {
    waiting: '承認待ち',
    accepted: '送信済み',
    approved: '承認済み',
    refused: '承認されませんでした',
    removed: '主催者が削除',
    gone: '削除済み',
  },
  word: (word) => `主催者からのメッセージ: ${quoted(word)}`,
  takeBack: '取り下げる',
  takeBackOf: (name) => `${name}を取り下げる`,
  takeBackUntil: (iso) => `${dates.moment(iso)}まで取り下げ可能`,
  takeBackTitle: 'この写真を取り下げますか？',
  takeBackHint: '完全に削除され、主催者も見られなくなります。',
  takenBack: (name) => `${name}を取り下げました。`,
  forget: 'リストから削除',
  forgetOf: (name) => `${name}をリストから削除`,

  problems: {
    link_invalid: {
      title: 'このリンクは無効です',
      text: 'アドレスを確認するか、コードをもう一度読み取ってください。',
    },
    link_revoked: { title: 'このリンクは無効になりました', text: '主催者に新しいリンクを依頼してください。' },
    link_expired: {
      title: 'このリンクは期限切れです',
      text: '主催者に新しいリンクを依頼してください。',
    },
  },

  unreachable: 'サーバーに接続できません。接続を確認してから、もう一度お試しください。',
  noReason: 'サーバーから理由が返されませんでした。もう一度お試しください。',
  foreign: foreignAnswerText,
  loadErrors: async () => (await import('./errors')).errorText,
};
