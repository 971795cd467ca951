import type { ServerTexts } from '../texts';

/** The frame around every page, in Turkish: its header, what search engines read, and pages that are not there. */
export const siteText: ServerTexts['site'] = {
  titleOfPage: (page, site) => `${page} · ${site}`,
  description:
    'Fotoğraflarınızı gizliliğinizi koruyarak yükleyin: cihazınızda küçültülür ve konum bilgileri silinir.',
  mainNavigation: 'Ana menü',
  footerNavigation: 'Bu site hakkında daha fazlası',
  language: 'Dil',
  theme: { legend: 'Tema', system: 'Sistemle aynı', light: 'Açık', dark: 'Koyu' },
  upload: 'Yükle',
  gallery: 'Galeri',
  notFoundTitle: 'Sayfa bulunamadı',
  notFound: 'Adres yanlış yazılmış ya da sayfa kaldırılmış olabilir.',
  toUploadPage: 'Yükleme sayfasına git',
  signInToUpload: 'Fotoğraf yüklemek için oturum açın.',
  signInToSeeGallery: 'Galeriyi görmek için oturum açın.',
  signInToSeeNumbers: 'İstatistikleri görmek için oturum açın.',
  signInToSeeAudit: 'Etkinlik günlüğünü görmek için oturum açın.',
  signInToSeeGuests: 'Yükleme bağlantılarını görmek için oturum açın.',
  signInToSeeLinks: 'Bağlantıları görmek için oturum açın.',
  signInToSeeSessions: 'Oturumlarınızı görmek için oturum açın.',
  roleTooLow: 'Hesabınız bu sayfayı açamaz.',
  askForRole: 'Erişim için bu sitenin bir yöneticisine başvurun.',
  signIn: 'Oturum aç',
};
