import type { Texts } from '../texts';
import { dates } from './dates';
import { formats } from './formats';
import { photos } from './photos';
import { quoted } from './quoted';

const DAY_SECONDS = 86_400;

/** Lives of a link that a person chooses from, in seconds; null: until it is revoked. */
const LIVES: readonly Readonly<{ seconds: number | null; label: string }>[] = [
  { seconds: DAY_SECONDS, label: '1 gün' },
  { seconds: 7 * DAY_SECONDS, label: '7 gün' },
  { seconds: 30 * DAY_SECONDS, label: '30 gün' },
  { seconds: 365 * DAY_SECONDS, label: '1 yıl' },
  { seconds: null, label: 'Süresiz' },
];

/** Links to several photos or an album, in Turkish: making them, and the list of all. */
export const linksText: Texts['links'] = {
  title: (number) => formats.plural(number, { one: '# fotoğrafı paylaş', other: '# fotoğrafı paylaş' }),
  titleOfAlbum: (title) => `${quoted(title)} albümünü paylaş`,
  explanation:
    'Bağlantıya sahip olan herkes bu fotoğrafları oturum açmadan görebilir ve indirebilir. Bağlantıyı istediğiniz zaman iptal edebilirsiniz.',
  explanationOfAlbum:
    'Bağlantıya sahip olan herkes, sonradan eklenenler dahil bu albümün fotoğraflarını oturum açmadan görebilir ve indirebilir. Bağlantıyı istediğiniz zaman iptal edebilirsiniz.',
  heading: 'Fotoğrafların üstündeki başlık',
  optional: '(isteğe bağlı)',
  recipients: 'Kimin için',
  recipientsHint:
    'Her satıra bir ad yazın: her kişi için ayrı bir bağlantı oluşur, böylece tek tek iptal edebilirsiniz. Adları yalnızca yöneticiler görür.',
  expiresAfter: 'Geçerlilik süresi',
  lives: LIVES,
  password: 'Şifre',
  passwordHint: 'Bir şey gösterilmeden önce sorulur. Bağlantıdan ayrı olarak gönderin.',
  create: 'Bağlantı oluştur',
  creating: 'Oluşturuluyor…',
  tooMany: (limit) =>
    `Bir bağlantı en fazla ${photos(limit)} gösterir. Fotoğrafları bir albüme koyup albümü paylaşın.`,
  tooManyNames: (limit) => `Tek seferde en fazla ${limit} ad.`,
  link: 'Bağlantı',
  linkFor: (name) => `${name} için bağlantı`,
  copyNamed: (label) => `Kopyala: ${label}`,
  expires: (iso) => `Geçerlilik sonu: ${dates.moment(iso)}.`,
  neverExpires: 'Siz iptal edene kadar çalışır.',
  another: 'Başka bir bağlantı oluştur',
  allLinks: 'Tüm bağlantılar',

  pageTitle: 'Bağlantılar',
  pageHint:
    'Birden çok fotoğrafa ve albümlere giden bağlantılar. Tek bir fotoğrafın bağlantısı saklanmaz, bu yüzden listelenmez.',
  none: 'Henüz bağlantı yok.',
  noneHint: 'Galeriden fotoğraf seçip “Paylaşım bağlantısı” düğmesini kullanın.',
  toGallery: 'Galeriye git',
  opensSet: photos,
  opensAlbum: (title) => `${quoted(title)} albümü`,
  opensGone: 'Silinmiş bir albüm',
  dropsInto: (title) =>
    title === null
      ? 'Misafirler fotoğraf ekleyebilir'
      : `Misafirler ${quoted(title)} albümüne fotoğraf ekleyebilir`,
  forWhom: (name) => `(${name} için)`,
  withPassword: 'şifreli',
  createdBy: (name, when) => `Oluşturan: ${name}, ${when}`,
  createdByUploader: (when) => `Oluşturan: bir yükleyici, ${when}`,
  until: (when) => `geçerlilik sonu: ${when}`,
  ended: (when) => `süresi doldu: ${when}`,
  never: 'süresiz',
  moment: dates.shortMoment,
  between: ' · ',
  open: 'Aç',
  openNamed: (label) => `Aç: ${label}`,
  edit: 'Düzenle',
  editNamed: (label) => `Düzenle: ${label}`,
  revoke: 'İptal et',
  revokeNamed: (label) => `İptal et: ${label}`,
  revokeTitle: (label) => `${quoted(label)} bağlantısı iptal edilsin mi?`,
  revokeHint:
    'Bir dakika içinde çalışmaz olur. İnsanların gördüğü veya kaydettiği fotoğraflar onlarda kalır.',
  revoked: 'Bağlantı iptal edildi.',
  saved: 'Bağlantı değiştirildi.',
  more: 'Daha eski bağlantılar',
  loading: 'Yükleniyor…',

  editTitle: 'Bağlantıyı değiştir',
  recipient: 'Kimin için',
  note: 'Not',
  noteHint: 'Yalnızca yöneticiler görür.',
  keepEnd: (end) => `Olduğu gibi (${end})`,
  fromNow: (label) => `Şu andan itibaren ${label}`,
  keepPassword: 'Olduğu gibi',
  newPassword: 'Yeni şifre',
  noPassword: 'Şifresiz',
  save: 'Kaydet',
  saving: 'Kaydediliyor…',
};
