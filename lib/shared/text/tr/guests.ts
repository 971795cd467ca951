import type { Texts } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';
import { quoted } from './quoted';

const { bytes, count, plural } = formats;

const DAY = 86_400;

/** The page of drop links, for admins, in Turkish. */
export const guestsText: Texts['guests'] = {
  title: 'Misafirler',
  hint: 'Yükleme bağlantısı olan herkes, hesap açmadan fotoğraf ekleyebilir. Kodunu yazdırıp masalara koyun.',
  newLink: 'Yeni yükleme bağlantısı',
  none: 'Henüz yükleme bağlantısı yok.',
  untitled: 'Fotoğraflarınızı ekleyin',
  noAlbum: 'Albümsüz',
  used: ({ files, most }) =>
    plural(most, { one: `${count(files)} / # fotoğraf`, other: `${count(files)} / # fotoğraf` }),
  usedBytes: ({ used, most }) => `${bytes(used)} / ${bytes(most)}`,
  full: 'Dolu',
  expired: 'Süresi doldu',
  expires: (iso, timeZone, nowMs) => `geçerlilik sonu: ${dates.shortMoment(iso, timeZone, nowMs)}`,
  neverExpires: 'süresiz',
  held: 'fotoğraflar onay bekler',
  between: ' · ',
  code: 'Kod ve bağlantı',
  codeOf: (title) => `Kod ve bağlantı: ${title}`,
  change: 'Değiştir',
  changeOf: (title) => `Değiştir: ${title}`,
  revoke: 'İptal et',
  revokeOf: (title) => `İptal et: ${title}`,
  revokeTitle: (title) => `${quoted(title)} bağlantısı iptal edilsin mi?`,
  revokeHint: 'Bir dakika içinde bu bağlantıyla artık fotoğraf gönderilemez. Gönderilmiş olanlar kalır.',
  revoked: 'Bağlantı iptal edildi.',
  created: 'Bağlantı oluşturuldu.',
  changed: 'Bağlantı değiştirildi.',

  changeTitle: 'Yükleme bağlantısını değiştir',
  fields: {
    album: 'Albüm',
    title: 'Misafirlerin göreceği başlık',
    titleHint: 'Ayşe ile Can’ın düğünü',
    welcome: 'Karşılama metni',
    welcomeHint: 'Geldiğiniz için teşekkürler! Lütfen bugün çektiğiniz fotoğrafları ekleyin.',
    picture: 'Metnin üstündeki resim',
    note: 'Not, yalnızca yöneticiler için',
    files: 'En fazla fotoğraf sayısı',
    megabytes: 'En fazla toplam megabayt',
    noLimit: 'Sınırsız',
    end: 'Geçerlilik sonu',
    takeBack: 'Misafirler fotoğrafı geri çekebilir',
    askName: 'Misafirlere adlarını sor',
    hold: 'Fotoğraflar onay bekler',
    see: 'Misafirler albümü görür',
    seeHint: 'Önce bir albüm seçin.',
  },
  noPicture: 'Resimsiz',
  pictureOf: (name) => `Seç: ${name}`,
  keepPicture: 'Daha önce seçilen resim',
  loadingPictures: 'En yeni fotoğraflarınız yükleniyor…',
  keepEnd: 'Olduğu gibi bırak',
  ends: [
    { seconds: DAY, label: 'Bir gün sonra' },
    { seconds: 7 * DAY, label: 'Bir hafta sonra' },
    { seconds: 30 * DAY, label: '30 gün sonra' },
    { seconds: 365 * DAY, label: 'Bir yıl sonra' },
    { seconds: null, label: 'Süresiz' },
  ],
  takeBacks: [
    { seconds: 0, label: 'Hiçbir zaman' },
    { seconds: 3_600, label: 'Bir saat boyunca' },
    { seconds: DAY, label: 'Bir gün boyunca' },
    { seconds: 7 * DAY, label: 'Bir hafta boyunca' },
    { seconds: 30 * DAY, label: '30 gün boyunca' },
  ],
  create: 'Bağlantı oluştur',
  save: 'Kaydet',

  codeTitle: 'Fotoğraf eklemek için tarayın',
  codeAlt: (url) => `QR kodu: ${url}`,
  copy: 'Bağlantıyı kopyala',
  copied: 'Kopyalandı',
  svg: 'SVG',
  png: 'PNG',
  card: 'Kart yazdır',
  fileName: 'yukleme-baglantisi',

  cardTitle: 'Kart',
  cardHow: 'Kodu telefonunuzun kamerasıyla tarayıp fotoğraflarınızı ekleyin. Uygulama da hesap da gerekmez.',
  print: 'Yazdır',
  back: 'Misafirlere dön',
  cardMissing: 'Bu bağlantı artık yok.',

  unreachable: 'Sunucuya ulaşılamıyor. Bağlantınızı kontrol edip tekrar deneyin.',
  noReason: 'Sunucu bir neden belirtmedi. Tekrar deneyin.',
  foreign: foreignAnswerText,
  loadErrors: async () => (await import('./errors')).errorText,
};
