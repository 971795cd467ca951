import type { Texts } from '../texts';

/** Words of parts that every room uses, in Japanese. */
export const commonText: Texts['common'] = {
  cancel: 'キャンセル',
  closeDialog: 'ダイアログを閉じる',
  copy: 'コピー',
  copied: 'コピーしました',
  copyByHand: 'Ctrl+C を押してください',
  dismiss: '閉じる',
  signIn: 'ログイン',
  signOut: 'ログアウト',
  stillSignedIn: 'まだログアウトしていません。接続を確認してから、もう一度お試しください。',
  tryAgain: '再試行',
};
