import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';

const { count, percent, plural } = formats;

/** Words for changes of many photos at once, in Turkish: tools, questions, links, tags. */
export const bulkText: Texts['bulk'] = {
  toolbar: 'Seçilen fotoğraflar',
  clearSelection: 'Seçimi temizle',
  clearSelectionTip: 'Seçimi temizle (Esc)',
  selected: (number) => `${photos(number)} seçildi`,
  selectAll: 'Tümünü seç',
  selecting: ({ found, progress }) => `${count(found)} bulundu (${percent(progress)}) · Durdur`,

  accept: 'Kabul et',
  refuse: 'Reddet',
  refuseWithWord: 'Mesajla reddet',
  restore: 'Geri yükle',
  purge: 'Kalıcı olarak sil',
  publish: 'Yayınla',
  makePrivate: 'Gizli yap',
  edit: 'Düzenle',
  date: 'Çekim tarihi',
  addToAlbum: 'Albüme ekle',
  shareLink: 'Paylaşım bağlantısı',
  removeFromAlbum: 'Albümden çıkar',
  moveToFront: 'En başa taşı',
  copyLinks: 'Bağlantıları kopyala',
  download: 'İndir',
  moveToTrash: 'Çöp kutusuna taşı',
  atMostInDownload: (number) => `Tek seferde en fazla ${photos(number)} indirilebilir`,

  publishQuestion: (number) => `${photos(number)} yayınlansın mı?`,
  publishAnswer: (number) => plural(number, { one: '# fotoğrafı yayınla', other: '# fotoğrafı yayınla' }),
  publishExplanation: (number) =>
    plural(number, {
      one: '# fotoğrafı herkes görebilecek.',
      other: '# fotoğrafı herkes görebilecek.',
    }),

  links: {
    title: (number) => plural(number, { one: '# bağlantıyı kopyala', other: '# bağlantıyı kopyala' }),
    onlyNewest: (number) => `Yalnızca en yeni ${photos(number)} dahil edildi.`,
    reading: 'Fotoğraflar okunuyor…',
    gone: (number) => plural(number, { one: 'Bu fotoğraf artık yok.', other: '# fotoğraf artık yok.' }),
    name: 'Bağlantılar',
    notPublic: (number) =>
      plural(number, {
        one: '# fotoğraf gizli. Bağlantısı yalnızca oturum açmış yöneticiler için çalışır.',
        other: '# fotoğraf gizli. Bağlantıları yalnızca oturum açmış yöneticiler için çalışır.',
      }),
    form: 'Biçim',
    forms: { url: 'URL’ler', markdown: 'Markdown', html: 'HTML' },
  },

  tags: {
    title: (number) => plural(number, { one: '# fotoğrafı düzenle', other: '# fotoğrafı düzenle' }),
    add: 'Etiket ekle',
    addExample: 'tatil, deniz',
    remove: 'Etiket kaldır',
    description: 'Açıklama',
    descriptionHint: 'Var olan açıklamaların yerine geçer. Korumak için boş bırakın.',
    fillIn: 'En az bir alanı doldurun.',
    save: 'Kaydet',
  },
};
