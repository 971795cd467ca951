import type { Texts } from '../texts';

/** Words of parts that every room uses, in Simplified Chinese. */
export const commonText: Texts['common'] = {
  cancel: '取消',
  closeDialog: '关闭对话框',
  copy: '复制',
  copied: '已复制',
  copyByHand: '请按 Ctrl+C',
  dismiss: '关闭',
  signIn: '登录',
  signOut: '退出登录',
  stillSignedIn: '您仍处于登录状态。请检查网络连接，然后重试。',
  tryAgain: '重试',
};
