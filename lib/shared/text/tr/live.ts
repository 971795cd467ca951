import type { Texts } from '../texts';
import { formats } from './formats';

const { count, plural } = formats;

/** New photos while somebody looks, in Turkish: in the gallery, and on the wall that shows them large. */
export const liveText: Texts['live'] = {
  arrived: ({ count: number, isMore }) =>
    isMore ? 'Yeni fotoğraflar' : plural(number, { one: '# yeni fotoğraf', other: '# yeni fotoğraf' }),

  wall: {
    title: 'Slayt gösterisi',
    empty: 'Henüz fotoğraf yok. Yenileri burada kendiliğinden görünür.',
    loading: 'Fotoğraflar yükleniyor',
    failed: 'Fotoğraflar yüklenemedi. Birazdan tekrar denenecek.',
    signedOut: 'Oturumunuz sona erdi. Fotoğrafları görmek için yeniden oturum açın.',
    fullScreen: 'Tam ekran',
    leaveFullScreen: 'Tam ekrandan çık',
    pause: 'Duraklat',
    resume: 'Devam et',
    next: 'Sonraki fotoğraf',
    before: 'Önceki fotoğraf',
    faster: 'Daha hızlı',
    slower: 'Daha yavaş',
    back: 'Galeriye dön',
    seconds: (seconds) => `Fotoğraf başına ${count(seconds)} saniye`,
    shortSeconds: (seconds) => `${count(seconds)} sn`,
    withKey: (label, key) => `${label} (${key})`,
    space: 'Boşluk',
    controls: 'Slayt gösterisi denetimleri',
  },
};
