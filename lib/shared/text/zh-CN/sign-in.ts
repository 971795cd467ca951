import type { Texts } from '../texts';
import { foreignAnswerText } from './foreign-answer';

/** The page to sign in, in Simplified Chinese. */
export const signInText: Texts['signIn'] = {
  title: '登录',
  purpose: '以查看和管理已上传的内容。',
  name: '用户名',
  password: '密码',
  submit: '登录',
  busy: '正在登录…',
  or: '或',
  withProvider: (name) => (name === null ? '使用单点登录' : `使用 ${name} 登录`),
  redirecting: '正在打开登录页面…',
  cookieRefused:
    '登录本可成功，但此浏览器没有保存登录所需的 Cookie。请允许本网站使用 Cookie，并使用 https 网址打开本网站。',
  unreachable: '无法连接服务器。请检查网络连接，然后重试。',
  noReason: '服务器未说明原因。请重试。',
  foreign: foreignAnswerText,
  loadErrors: async () => (await import('./errors')).errorText,
};
