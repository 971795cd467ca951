import type { Texts } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';
import { quoted } from './quoted';

const { plural } = formats;

/** The page by which guests send photos, in Turkish. */
export const dropText: Texts['drop'] = {
  title: 'Fotoğraflarınızı ekleyin',
  intoAlbum: (album) => `Fotoğraflarınız ${quoted(album)} albümüne eklenir.`,
  seeAlbum: 'Albümü gör',

  nameTitle: 'Adınız nedir?',
  nameHint: 'Davet sahibi hangi fotoğrafı kimin gönderdiğini görür.',
  name: 'Adınız',
  nameMissing: 'Adınızı girin.',
  start: 'Devam',
  sendingAs: (name) => `Gönderen: ${name}`,
  changeName: 'Değiştir',

  audience: {
    held: { title: 'Önce onay', text: 'Davet sahibi her fotoğrafa başkalarından önce bakar.' },
    album: { title: 'Misafirler için', text: 'Bu bağlantıya sahip olan herkes albümü görebilir.' },
    own: { title: 'Davet sahibi için', text: 'Fotoğraflarınızı yalnızca siz ve davet sahibi görebilir.' },
  },

  sentTitle: 'Fotoğraflarınız',
  sentHint: 'Bu tarayıcı, bu cihazdan gönderdiklerinizi hatırlar.',
  sentCount: (photos) => plural(photos, { one: 'Bir fotoğraf gönderildi', other: '# fotoğraf gönderildi' }),
  showMore: (photos) => plural(photos, { one: 'Bir tane daha göster', other: '# tane daha göster' }),
  loading: 'Fotoğraflarınız kontrol ediliyor…',
  unknown: 'Şu anda kontrol edilemedi',
  tryAgain: 'Tekrar dene',
  states: {
    waiting: 'Onay bekliyor',
    accepted: 'Gönderildi',
    approved: 'Onaylandı',
    refused: 'Kabul edilmedi',
    removed: 'Davet sahibi tarafından kaldırıldı',
    gone: 'Silindi',
  },
  word: (word) => `Davet sahibinin mesajı: ${quoted(word)}`,
  takeBack: 'Geri çek',
  takeBackOf: (name) => `Geri çek: ${name}`,
  takeBackUntil: (iso) => `Geri çekmek için son tarih: ${dates.moment(iso)}`,
  takeBackTitle: 'Bu fotoğraf geri çekilsin mi?',
  takeBackHint: 'Kalıcı olarak silinir; davet sahibi de artık göremez.',
  takenBack: (name) => `Geri çekildi: ${name}.`,
  forget: 'Bu listeden kaldır',
  forgetOf: (name) => `Bu listeden kaldır: ${name}`,

  problems: {
    link_invalid: {
      title: 'Bu bağlantı geçerli değil',
      text: 'Adresi kontrol edin ya da kodu yeniden tarayın.',
    },
    link_revoked: { title: 'Bu bağlantı iptal edildi', text: 'Davet sahibinden yenisini isteyin.' },
    link_expired: { title: 'Bu bağlantının süresi doldu', text: 'Davet sahibinden yenisini isteyin.' },
  },

  unreachable: 'Sunucuya ulaşılamıyor. Bağlantınızı kontrol edip tekrar deneyin.',
  noReason: 'Sunucu bir neden belirtmedi. Tekrar deneyin.',
  foreign: foreignAnswerText,
  loadErrors: async () => (await import('./errors')).errorText,
};
