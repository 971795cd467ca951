import type { Texts } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';
import { photos } from './photos';

const { bytes, count } = formats;

/** The page behind a link to several photos, for people who are guests here, in Turkish. */
export const setText: Texts['set'] = {
  title: (number) => (number === null ? 'Paylaşılan fotoğraflar' : photos(number)),
  count: photos,
  until: (iso, nowMs) => `Bu bağlantının geçerlilik sonu: ${dates.shortMoment(iso, null, nowMs)}.`,
  between: ' · ',
  photos: 'Fotoğraflar',
  day: dates.day,
  open: (name) => `Aç: ${name}`,
  more: 'Daha fazla fotoğraf',
  loading: 'Daha fazla fotoğraf yükleniyor',
  backToBeginning: 'Başa dön',
  downloadAll: 'Tümünü indir',
  downloadAllTip: 'Tüm fotoğraflar tek bir ZIP dosyasında',
  download: 'İndir',
  close: 'Kapat',
  previous: 'Önceki fotoğraf',
  next: 'Sonraki fotoğraf',
  withKey: (label, key) => `${label} (${key})`,
  notLoaded: 'Bu fotoğraf yüklenemedi. Bağlantının süresi dolmuş olabilir.',
  place: ({ at, of }) => `${count(at)} / ${of}`,
  atLeast: (number) => `${count(number)}+`,
  facts: ({ width, height, type, sizeBytes }) =>
    `${count(width)} × ${count(height)} · ${type} · ${bytes(sizeBytes)}`,
  empty: 'Burada henüz fotoğraf yok.',
  emptyHint: 'Bağlantı oluşturulduktan sonra kaldırılmış ya da henüz eklenmemiş olabilir.',
  describe: (number) =>
    number === null ? 'Sizinle paylaşılan fotoğraflar.' : `Sizinle paylaşılan ${photos(number)}.`,
  tryAgain: 'Tekrar dene',
  unreachable: 'Sunucuya ulaşılamıyor. Bağlantınızı kontrol edip tekrar deneyin.',
  foreign: foreignAnswerText,
  noReason: 'Sunucu bunu reddetti. Tekrar deneyin.',
  loadErrors: async () => (await import('./errors')).errorText,

  locked: {
    title: 'Bu fotoğraflar için şifre gerekiyor',
    text: 'Şifreyi, bağlantıyı size gönderen kişiye sorun.',
    password: 'Şifre',
    enter: 'Fotoğrafları göster',
    wrong: 'Şifre yanlış. Tekrar deneyin.',
    wait: (seconds) => `Çok fazla yanlış şifre girildi. ${formats.duration(seconds)} sonra tekrar deneyin.`,
    failed: 'Şu anda olmadı. Tekrar deneyin.',
  },

  problems: {
    invalid: {
      title: 'Bu bağlantı çalışmıyor',
      text: 'Tamamı kopyalanmamış ya da tüm bağlantılar iptal edilmiş. Size gönderen kişiden yenisini isteyin.',
    },
    expired: {
      title: 'Bu bağlantının süresi doldu',
      text: 'Bağlantılar yalnızca sınırlı bir süre çalışır. Size gönderen kişiden yenisini isteyin.',
    },
    revoked: {
      title: 'Bu bağlantı iptal edildi',
      text: 'Fotoğraflar artık paylaşılmıyor. Size gönderen kişiden yenisini isteyin.',
    },
    gone: {
      title: 'Bu albüm silindi',
      text: 'Bağlantının açtığı albüm artık yok. Size gönderen kişiden yenisini isteyin.',
    },
  },
  titleOfProblem: 'Fotoğrafsız bağlantı',
  archive: {
    busy: 'Şu anda birçok kişi indiriyor. Bir dakika sonra tekrar deneyin.',
    failed: 'İndirme başlatılamadı. Tekrar deneyin.',
  },
};
