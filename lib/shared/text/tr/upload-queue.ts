import type { Texts } from '../texts';
import { formats } from './formats';

const { bytes, count, duration, percent, plural } = formats;

/** Between two facts; the dot stays at the end of its line, never at the beginning of the next. */
const DOT = '\u00a0· ';

/** The upload page once there are files, in Turkish: its bar, the files, and their menus. */
export const uploadQueueText: Texts['uploadQueue'] = {
  files: 'Dosyalar',
  keys: 'Ok tuşları gezinir, Alt ile ok tuşları sırayı değiştirir, Enter açar, Delete listeden kaldırır.',
  moved: ({ at, all }) => `Yeni sırası: ${count(at)} / ${count(all)}`,

  bar: {
    title: 'Tüm yüklemeler',
    more: 'Diğer işlemler',
    doneOfAll: ({ isPaused, done, all }) =>
      `${isPaused ? 'Duraklatıldı, ' : ''}${count(done)} / ${count(all)} yüklendi`,
    cancelled: 'İptal edildi',
    allUploaded: (photos) => plural(photos, { one: 'Yüklendi', other: '# fotoğrafın tümü yüklendi' }),
    someFailed: ({ done, failed }) => `${count(done)} yüklendi, ${count(failed)} başarısız`,
    allFailed: (photos) => plural(photos, { one: 'Yüklenemedi', other: 'Yüklenemedi (# fotoğraf)' }),
    paused: 'Yüklemeler duraklatıldı',
    offline: 'Çevrimdışısınız. Yüklemeler kendiliğinden devam edecek.',
    gettingReady: 'Hazırlanıyor…',
    speed: (bytesPerSecond) => `${bytes(bytesPerSecond)}/sn`,
    timeLeft: (seconds) => `${duration(seconds)} kaldı`,
    between: ' · ',
    failed: (photos) => `${count(photos)} başarısız`,
    showAll: 'Tümünü göster',
  },
  all: {
    addPhotos: 'Fotoğraf ekle',
    retryFailed: 'Başarısızları tekrar dene',
    sendSmaller: 'Küçülterek gönder',
    clearFinished: 'Bitenleri temizle',
    pause: 'Duraklat',
    resume: 'Devam et',
    cancelAll: 'Tümünü iptal et',
    showAsGrid: 'Izgara olarak göster',
    showAsList: 'Liste olarak göster',
    mayClose: 'Bu sayfayı kapatabilirsiniz. Geri döndüğünüzde yüklemeler devam eder.',
  },

  status: {
    facts: (sizes, state) => `${sizes}${DOT}${state}`,
    size: (sizeBytes) => bytes(sizeBytes),
    dimensions: ({ width, height }) => `${width}\u00a0×\u00a0${height}`,
    uploaded: 'Yüklendi',
    failed: 'Başarısız',
    waitsForApproval: 'Onay bekliyor',
    sameAs: (name) => `${name} ile aynı`,
    sameSentOnce: (name) => `${name} ile aynı, bir kez yüklendi`,
    paused: 'Duraklatıldı',
    waiting: 'Bekliyor',
    preparing: 'Küçültülüyor',
    sending: (progress) => `Gönderiliyor, ${percent(progress)}`,
    readyToSend: 'Gönderilmeyi bekliyor',
    tryingAgainSoon: 'Tekrar denenecek',
    waitingForConnection: 'Bağlantı bekleniyor',
    checking: 'Doğrulanıyor',
    cancelled: 'İptal edildi',
  },
  saved,
  notes: {
    hdr_flattened: 'HDR etkisi kaldırıldı.',
    motion_dropped: 'Durağan fotoğraf olarak gönderildi; video bölümü alınmadı.',
    pages_dropped: 'Yalnızca ilk sayfa gönderildi.',
    reencoded: 'Döndürmek veya kırpmak için yeniden kaydedildi; gözle görülür bir fark yok.',
    canvas_protected:
      'Orijinal boyutunda gönderildi: bu tarayıcının parmak izi koruması küçültmeyi engelliyor.',
  },
  actionsOf: (file) => `İşlemler: ${file}`,
  actions: {
    open: 'Fotoğrafı aç',
    copyLink: 'Bağlantıyı kopyala',
    retry: 'Tekrar dene',
    sendSmaller: 'Küçülterek gönder',
    sendNext: 'Önce bunu gönder',
    pause: 'Duraklat',
    resume: 'Devam et',
    cancel: 'İptal et',
    remove: 'Listeden kaldır',
  },
  copied: 'Kopyalandı',
  copyFailed: 'Kopyalanamadı',

  endTitle: 'Bundan sonra',
  sendMore: 'Daha fazla gönder',
  links: {
    public: 'Herkese açık olduğu sürece, bağlantıya sahip olan herkes fotoğrafı görebilir.',
    held: 'Fotoğraflarınız onay bekliyor. O zamana kadar yalnızca bu sitenin yöneticileri görebilir.',
    none: 'Fotoğraflarınız gizli. Yalnızca bu sitenin yöneticileri açabilir.',
    private: (seconds) =>
      `Fotoğraflarınız gizli. Bağlantıya sahip olan herkes, fotoğrafı ${duration(seconds)} boyunca görebilir.`,
  },
};

/** `4 MB → 620 KB, %85 daha küçük`. */
function saved({ sourceBytes, sentBytes }: { sourceBytes: number; sentBytes: number }): string {
  return `${bytes(sourceBytes)} → ${bytes(sentBytes)}, ${percent(1 - sentBytes / sourceBytes)} daha küçük`;
}
