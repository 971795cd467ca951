import type { Role } from '../../roles';
import type { SignInWay } from '../../sign-in';
import type { Texts } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';

const ROLES: Readonly<Record<Role, string>> = {
  admin: 'Yönetici',
  editor: 'Düzenleyici',
  viewer: 'Görüntüleyici',
  uploader: 'Yükleyici',
};
const WAYS: Readonly<Record<SignInWay, string>> = {
  password: 'Şifre',
  link: 'Tek kullanımlık bağlantı',
  openid: 'Tek oturum açma',
};

/** The page of sessions and API tokens in Turkish. */
export const accessText: Texts['access'] = {
  title: 'Oturumlar',
  ownTitle: 'Oturumlarınız',
  othersTitle: 'Diğer kişilerin oturumları',
  ownHint:
    'Oturumunuzun açık olduğu yerler. Tanımadığınız bir oturum varsa sonlandırın ve şifrenizi değiştirin.',
  noOthers: 'Başka kimsenin oturumu açık değil.',
  none: 'Bu sitede açık bir oturumunuz yok.',
  current: 'Bu tarayıcı',
  moment: dates.shortMoment,
  browser: ({ name, device }) => `${name ?? 'Bilinmeyen tarayıcı'}${device === null ? '' : ` (${device})`}`,
  startedAt: (when) => `Oturum açılışı: ${when}`,
  lastUsedAt: (when) => `son kullanım: ${when}`,
  unknownNetwork: 'bilinmeyen ağ',
  ownNetwork: 'bu bilgisayar',
  ways: WAYS,
  roles: ROLES,
  end: 'Oturumu sonlandır',
  endOf: (name, browser) => `Oturumu sonlandır: ${name}, ${browser}`,
  ended: 'Oturum sonlandırıldı.',
  endAll: 'Herkesin oturumunu kapat',
  endAllTitle: 'Herkesin oturumu kapatılsın mı?',
  endAllHint: 'Sizinki dahil herkesin oturumu bir dakika içinde sonlandırılır.',
  tokensTitle: 'API jetonları',
  tokensHint:
    'Komut dosyaları için: “Authorization: Bearer …” olarak gönderin. Bir jeton, rolünün yapabildiği her şeyi yapabilir.',
  noTokens: 'API jetonu yok.',
  newToken: 'Yeni jeton',
  tokenName: 'Ad',
  tokenRole: 'Rol',
  tokenEnd: 'Geçerlilik sonu',
  tokenEnds: [
    { days: 30, label: '30 gün sonra' },
    { days: 90, label: '90 gün sonra' },
    { days: 365, label: 'Bir yıl sonra' },
    { days: null, label: 'Süresiz' },
  ],
  create: 'Jeton oluştur',
  created: 'Bu jetonu şimdi kopyalayın. Bir daha gösterilmez.',
  copy: 'Kopyala',
  copied: 'Kopyalandı',
  done: 'Bitti',
  revoke: 'İptal et',
  revokeOf: (name) => `İptal et: ${name}`,
  revokeTitle: (name) => `${name} adlı jeton iptal edilsin mi?`,
  revokeHint: 'Bu jetonu kullanan komut dosyaları bir dakika içinde çalışmaz olur.',
  revoked: 'Jeton iptal edildi.',
  createdBy: (name, when) => `oluşturan: ${name}, ${when}`,
  expires: (when) => `geçerlilik sonu: ${when}`,
  neverExpires: 'süresiz',
  unreachable: 'Sunucuya ulaşılamıyor. Bağlantınızı kontrol edip tekrar deneyin.',
  noReason: 'Sunucu bir neden belirtmedi. Tekrar deneyin.',
  foreign: foreignAnswerText,
  loadErrors: async () => (await import('./errors')).errorText,
};
