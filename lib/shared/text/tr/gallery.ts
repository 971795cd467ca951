import { MAX_SORTED } from '../../gallery/gallery-order';
import type { Texts } from '../texts';
import { dates } from './dates';
import { formats } from './formats';
import { photos } from './photos';
import { quoted } from './quoted';

const { bytes, count, plural } = formats;

/** The gallery as it opens, in Turkish: its tabs, the list, searching and finding a date. */
export const galleryText: Texts['gallery'] = {
  title: 'Galeri',
  tabsName: 'Duruma göre filtrele',
  albums: 'Albümler',
  tabs: { all: 'Tümü', private: 'Gizli', public: 'Herkese açık', held: 'Bekleyen', trash: 'Çöp kutusu' },
  waiting: ({ count: number, isMore }) => `${count(number)}${isMore ? '+' : ''}`,
  empty: {
    all: 'Henüz fotoğraf yok. Yüklenenler burada görünür, önce en yenileri.',
    private: 'Gizli fotoğraf yok.',
    public: 'Henüz herkese açık fotoğraf yok. Burada görmek için bir fotoğraf yayınlayın.',
    held: 'Bekleyen yok. Onay gereken fotoğraflar, siz kabul edene veya reddedene kadar burada görünür.',
    album: 'Bu albümde henüz fotoğraf yok. Galeriden fotoğraf seçip albüme ekleyin.',
    trash: 'Çöp kutusu boş. Fotoğraflar kalıcı olarak silinmeden önce burada bekler.',
  },
  uploadPhotos: 'Fotoğraf yükle',
  nothingMatches: 'Eşleşen sonuç yok. Başka sözcükler ya da daha az filtre deneyin.',
  loading: 'Fotoğraflar yükleniyor',

  photos: 'Fotoğraflar',
  open: (photo) => `Aç: ${photo}`,
  choose: (photo) => `Seç: ${photo}`,
  select: (photo) => `İşaretle: ${photo}`,
  new: 'Yeni',
  newSinceLast: 'Son ziyaretinizden beri yeni',
  newPhotos: ({ photos: number, isAll }) =>
    `Son ziyaretinizden beri ${count(number)}${isAll ? '+' : ''} yeni`,
  public: 'Herkese açık',
  daysLeft: (days) =>
    days === 0 ? 'Son saatler' : plural(days, { one: '# gün kaldı', other: '# gün kaldı' }),

  date: 'Tarih',
  month: dates.month,
  goToDate: 'Tarihe git',
  day: 'Gün',
  go: 'Git',

  sort: {
    name: 'Sıralama',
    orders: { uploaded: 'Eklenme tarihi', taken: 'Çekim tarihi', name: 'Ad', size: 'Boyut' },
    partial:
      'Daha eski fotoğraflar hâlâ çekim tarihine göre sıralanıyor. Bitene kadar burada bazıları eksik olabilir.',
    tooMany: `Bu şekilde yalnızca ${photos(MAX_SORTED)} sıralanabilir, burada daha fazlası var. Diğerlerini görmek için arayın ya da filtreleyin.`,
  },

  search: {
    name: 'Ara',
    failed: 'Arama başarısız oldu.',
    running: ({ matched, scanned }) => `Aranıyor… ${photos(scanned)} içinde ${count(matched)} bulundu`,
    found: (matched) => `${photos(matched)} bulundu`,
    foundSome: (matched) =>
      `Eşleşenlerden ${photos(matched)} gösteriliyor. Diğerlerini görmek için aramanızı daraltın.`,
    stopped: (matched) => `Durduruldu: şimdiye kadar ${photos(matched)} bulundu`,
    stop: 'Durdur',
    again: 'Yeniden ara',
  },

  filters: {
    searchIn:
      'Adlarda, açıklamalarda ve etiketlerde arayın; taken:2026-08 gibi tarihler ya da is:favourite de yazabilirsiniz',
    placeholder: 'Ara',
    more: 'Filtrele',
    names: {
      type: 'Tür',
      orientation: 'Yön',
      size: 'Boyut',
      tag: 'Etiket',
      uploader: 'Yükleyen',
      from: 'Yükleme, ilk gün',
      to: 'Yükleme, son gün',
      takenFrom: 'Çekim, ilk gün',
      takenTo: 'Çekim, son gün',
    },
    all: 'Tümü',
    submit: 'Ara',
    clearAll: 'Tümünü temizle',
    orientations: { landscape: 'Yatay', portrait: 'Dikey', square: 'Kare' },
    size: ({ minBytes, maxBytes }) => {
      if (minBytes === null) return `En fazla ${bytes(maxBytes ?? 0)}`;
      return maxBytes === null ? `${bytes(minBytes)} üzeri` : `${bytes(minBytes)} – ${bytes(maxBytes)}`;
    },
    chosen: 'Filtreler',
    remove: (filter) => `Filtreyi kaldır: ${filter}`,
    words: (words) => quoted(words),
    tag: (tag) => `Etiket: ${tag}`,
    favourites: 'Favoriler',
    uploader: (name) => `Yükleyen: ${name}`,
    minBytes: (value) => `En az ${bytes(value)}`,
    maxBytes: (value) => `En fazla ${bytes(value)}`,
    from: (day) => `Yükleme: ${day} ve sonrası`,
    to: (day) => `Yükleme: ${day} ve öncesi`,
    taken: (range) => `Çekim: ${range.replace('..', ' – ').trim()}`,
    undated: 'Tarihsiz',
  },

  wall: 'Slayt gösterisi',
  numbers: 'İstatistikler',
  guests: 'Misafirler',
  links: 'Bağlantılar',
  auditLog: 'Etkinlik günlüğü',
  keys: 'Klavye kısayolları',
  keysTip: 'Klavye kısayolları (?)',
  emptyTrash: 'Çöp kutusunu boşalt',
  counting: 'Sayılıyor…',
  purgeQuestion: (number) => `${photos(number)} kalıcı olarak silinsin mi?`,
  purgeAnswer: (number) => plural(number, { one: '# fotoğrafı sil', other: '# fotoğrafı sil' }),
};
