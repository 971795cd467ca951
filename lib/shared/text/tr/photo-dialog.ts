import type { Texts } from '../texts';
import { formats } from './formats';

const { count } = formats;

/** One photo of the upload list, large, in Turkish: before it is sent it can be changed. */
export const photoDialogText: Texts['photoDialog'] = {
  title: 'Fotoğraf',
  place: ({ at, all }) => `${count(at)} / ${count(all)}`,
  close: 'Kapat',
  previous: 'Önceki fotoğraf',
  next: 'Sonraki fotoğraf',
  loading: 'Açılıyor…',
  notShown: 'Bu fotoğraf burada gösterilemiyor.',
  tools: 'Fotoğrafı düzenle',
  rotateLeft: 'Sola döndür',
  rotateRight: 'Sağa döndür',
  crop: 'Kırp',
  undo: 'Geri al',
  redo: 'Yinele',
  remove: 'Listeden kaldır',
  name: 'Dosya adı',
  caption: 'Açıklama',
  captionHint: 'Fotoğrafı, onu göremeyenler için anlatın.',
  animated: 'Animasyonlar döndürülemez ve kırpılamaz.',
  locked: 'Gönderilmeye başlandı, bu yüzden burada değiştirilemez.',
  open: 'Bağlantıyı aç',
  copyLink: 'Bağlantıyı kopyala',
  copied: 'Bağlantı kopyalandı',
  notCopied: 'Kopyalanamadı',
  cropping: {
    title: 'Fotoğrafı kırp',
    ratio: 'Oran',
    free: 'Serbest',
    original: 'Orijinal',
    square: 'Kare',
    wholePhoto: 'Fotoğrafın tamamı',
    cancel: 'Vazgeç',
    done: 'Bitti',
    box: 'Kırpma alanı. Ok tuşlarıyla taşıyın.',
    corners: {
      topLeft: 'Sol üst köşe. Ok tuşlarıyla taşıyın.',
      topRight: 'Sağ üst köşe. Ok tuşlarıyla taşıyın.',
      bottomRight: 'Sağ alt köşe. Ok tuşlarıyla taşıyın.',
      bottomLeft: 'Sol alt köşe. Ok tuşlarıyla taşıyın.',
    },
    size: ({ width, height }) => `${count(width)}\u00a0×\u00a0${count(height)}`,
  },
  said: {
    rotatedLeft: 'Sola döndürüldü',
    rotatedRight: 'Sağa döndürüldü',
    cropped: 'Kırpıldı',
    undone: 'Geri alındı',
    redone: 'Yinelendi',
    removed: (name) => `${name} kaldırıldı`,
    shows: ({ name, at, all }) => `${name}, ${count(at)} / ${count(all)}`,
  },
};
