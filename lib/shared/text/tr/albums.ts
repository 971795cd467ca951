import { ALBUM_LIMITS } from '../../albums/album-limits';
import { MAX_ALBUMS } from '../../keys/row/album-places';
import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';
import { quoted } from './quoted';

const { count, plural } = formats;

/** Albums in Turkish: their page, one album, and putting photos into them. */
export const albumsText: Texts['albums'] = {
  title: 'Albümler',
  one: 'Albüm',
  back: 'Tüm albümler',
  newAlbum: 'Yeni albüm',
  empty: 'Henüz albüm yok. Bir albüm oluşturun, ardından galeriden fotoğraf seçip ekleyin.',
  emptyForViewer: 'Henüz albüm yok.',
  find: 'Albüm bul',
  nothingFound: 'Bu başlıkla eşleşen albüm yok.',
  showMore: (number) => `${count(number)} tane daha göster`,
  list: 'Tüm albümler',
  inNone: 'Albümü olmayanlar',
  count: ({ count: number, isMore }) =>
    isMore ? `${count(number)}+ fotoğraf` : number === 0 ? 'Fotoğraf yok' : photos(number),

  form: {
    newTitle: 'Yeni albüm',
    changeTitle: 'Albümü düzenle',
    name: 'Başlık',
    nameExample: 'Yaz 2026',
    description: 'Açıklama',
    optional: '(isteğe bağlı)',
    order: 'Fotoğrafların sırası',
    orders: {
      'taken-oldest': 'Çekim tarihi, önce en eski',
      'taken-newest': 'Çekim tarihi, önce en yeni',
      'uploaded-oldest': 'Yükleme tarihi, önce en eski',
      'uploaded-newest': 'Yükleme tarihi, önce en yeni',
      own: 'Özel sıra',
    },
    ownHint:
      'Albümdeki fotoğrafları seçip sürükleyin ya da Alt ile bir ok tuşuna basın. Yeni fotoğraflar, taşıdıklarınızdan sonra gelir.',
    isPublic: 'Herkese açık sayfa',
    publicHint: 'Albümü ve içindeki herkese açık fotoğrafları herkes görebilir. Gizli olanlar gizli kalır.',
    needsTitle: `Albüme 1 ile ${count(ALBUM_LIMITS.titleChars)} karakter arasında bir başlık verin.`,
    make: 'Albüm oluştur',
    save: 'Kaydet',
    saving: 'Kaydediliyor…',
    changedElsewhere:
      'Bu albümü bu arada başka biri değiştirdi. Onun değişikliklerinin yerine sizinkilerin geçmesi için tekrar kaydedin.',
    theirs: ({ title, text }) =>
      text === ''
        ? `Şimdiki adı: ${quoted(title)}.`
        : `Şimdiki adı: ${quoted(title)}. Açıklaması: ${quoted(text)}`,
  },

  publicPage: 'Herkese açık sayfa',
  share: 'Paylaşım bağlantısı',
  edit: 'Albümü düzenle',
  remove: 'Albümü sil',
  removeQuestion: (title) => `${quoted(title)} albümü silinsin mi?`,
  removeExplanation: 'Fotoğrafları galeride kalır.',
  removeAnswer: 'Albümü sil',
  removed: 'Albüm silindi. Fotoğrafları galeride duruyor.',
  restore: 'Geri al',
  coverSet: 'Kapak değiştirildi.',
  ordering: 'Fotoğraflar yeniden sıralanıyor. Bu sayfadan ayrılabilirsiniz.',

  add: {
    title: (number) =>
      plural(number, { one: '# fotoğrafı bir albüme ekle', other: '# fotoğrafı bir albüme ekle' }),
    titleOne: 'Bu fotoğrafın albümleri',
    find: 'Albüm bulun ya da adlandırın',
    example: 'Albüm bulun ya da yenisine ad verin',
    list: 'Albümler',
    none: 'Henüz albüm yok. İlkini oluşturmak için bir ad yazın.',
    make: (title) => `Yeni albüm: ${quoted(title)}`,
    more: (number) =>
      plural(number, {
        one: '# albüm daha var. Bulmak için yazın.',
        other: '# albüm daha var. Bulmak için yazın.',
      }),
    isIn: 'eklendi',
    atMost: `Bir fotoğraf en fazla ${count(MAX_ALBUMS)} albümde olabilir.`,
    loading: 'Albümler yükleniyor…',
  },

  drop: {
    name: 'Bir albüme bırakın',
    hint: (number) =>
      plural(number, { one: '# fotoğrafı bir albüme bırakın', other: '# fotoğrafı bir albüme bırakın' }),
    more: 'Tüm albümler ya da yeni bir albüm…',
    moving: (number) => photos(number),
  },
};
