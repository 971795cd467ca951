import type { Texts } from '../texts';

/** Signing out, in Japanese. */
export const signOutText: Texts['signOut'] = {
  title: 'ログアウトしますか？',
  explanation: 'すべての端末でログアウトすると、他のブラウザや端末のセッションも1分以内に終了します。',
  failed:
    'まだログアウトしていません。サーバーがセッションを終了できませんでした。接続を確認してから、もう一度お試しください。',
  everywhere: 'すべての端末でログアウト',
  here: 'ここでログアウト',
  sessions: 'ログイン中の場所を見る',
};
