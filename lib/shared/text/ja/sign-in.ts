import type { Texts } from '../texts';
import { foreignAnswerText } from './foreign-answer';

/** The page to sign in, in Japanese. */
export const signInText: Texts['signIn'] = {
  title: 'ログイン',
  purpose: 'アップロードされた写真を表示、管理できます。',
  name: 'ユーザー名',
  password: 'パスワード',
  submit: 'ログイン',
  busy: 'ログインしています…',
  or: 'または',
  withProvider: (name) => (name === null ? 'シングルサインオンを使う' : `${name}でログイン`),
  redirecting: 'ログインページを開いています…',
  cookieRefused:
    'ログインに必要なCookieがこのブラウザに保存されませんでした。このサイトのCookieを許可し、https のアドレスで開いてください。',
  unreachable: 'サーバーに接続できません。接続を確認してから、もう一度お試しください。',
  noReason: 'サーバーから理由が返されませんでした。もう一度お試しください。',
  foreign: foreignAnswerText,
  loadErrors: async () => (await import('./errors')).errorText,
};
