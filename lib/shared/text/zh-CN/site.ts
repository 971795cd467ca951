import type { ServerTexts } from '../texts';

/** The frame around every page, in Simplified Chinese. */
export const siteText: ServerTexts['site'] = {
  titleOfPage: (page, site) => `${page} · ${site}`,
  description: '私密上传照片：照片先在您的设备上缩小，并移除位置信息。',
  mainNavigation: '主导航',
  footerNavigation: '关于本网站的更多信息',
  language: '语言',
  theme: { legend: '主题', system: '跟随系统', light: '浅色', dark: '深色' },
  upload: '上传',
  gallery: '图库',
  notFoundTitle: '未找到页面',
  notFound: '网址可能有误，或页面已被移除。',
  toUploadPage: '前往上传页面',
  signInToUpload: '登录以上传照片。',
  signInToSeeGallery: '登录以查看图库。',
  signInToSeeNumbers: '登录以查看统计。',
  signInToSeeAudit: '登录以查看活动日志。',
  signInToSeeGuests: '登录以查看上传链接。',
  signInToSeeLinks: '登录以查看链接。',
  signInToSeeSessions: '登录以查看您的会话。',
  roleTooLow: '您的账号无法打开此页面。',
  askForRole: '请向本网站的管理员申请权限。',
  signIn: '登录',
};
