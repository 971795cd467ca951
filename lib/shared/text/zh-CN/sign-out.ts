import type { Texts } from '../texts';

/** Signing out, in Simplified Chinese. */
export const signOutText: Texts['signOut'] = {
  title: '退出登录？',
  explanation: '如果在所有设备上退出，您在其他浏览器和设备上的会话也会在一分钟内结束。',
  failed: '您仍处于登录状态：服务器无法结束会话。请检查网络连接，然后重试。',
  everywhere: '在所有设备上退出',
  here: '仅在此处退出',
  sessions: '查看您的登录位置',
};
