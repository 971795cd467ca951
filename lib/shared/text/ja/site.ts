import type { ServerTexts } from '../texts';

/** The frame around every page, in Japanese. */
export const siteText: ServerTexts['site'] = {
  titleOfPage: (page, site) => `${page} · ${site}`,
  description: '写真をプライベートにアップロード。端末上で縮小し、位置情報を削除します。',
  mainNavigation: 'メインメニュー',
  footerNavigation: 'このサイトについて',
  language: '言語',
  theme: { legend: 'テーマ', system: 'システムと同じ', light: 'ライト', dark: 'ダーク' },
  upload: 'アップロード',
  gallery: 'ギャラリー',
  notFoundTitle: 'ページが見つかりません',
  notFound: 'アドレスが間違っているか、ページが削除された可能性があります。',
  toUploadPage: 'アップロードページへ',
  signInToUpload: '写真をアップロードするにはログインしてください。',
  signInToSeeGallery: 'ギャラリーを見るにはログインしてください。',
  signInToSeeNumbers: '統計を見るにはログインしてください。',
  signInToSeeAudit: 'アクティビティログを見るにはログインしてください。',
  signInToSeeGuests: 'アップロードリンクを見るにはログインしてください。',
  signInToSeeLinks: 'リンクを見るにはログインしてください。',
  signInToSeeSessions: 'セッションを見るにはログインしてください。',
  roleTooLow: 'このアカウントではこのページを開けません。',
  askForRole: 'サイトの管理者にアクセス権を依頼してください。',
  signIn: 'ログイン',
};
