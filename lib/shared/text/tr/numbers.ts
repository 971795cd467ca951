import type { Texts } from '../texts';
import { dates } from './dates';
import { formats } from './formats';
import { photos } from './photos';

const { bytes, count, duration } = formats;

/** How many photos the bucket holds, and of what kind, in Turkish. */
export const numbersText: Texts['numbers'] = {
  title: 'İstatistikler',
  auditLog: 'Etkinlik günlüğü',
  counting: (scanned) => `Sayılıyor… şimdiye kadar ${photos(scanned)}`,
  countingName: 'Sayım',
  countedNow: 'Az önce güncellendi',
  countedAgo: (seconds) => `${duration(seconds)} önce güncellendi`,
  countAgain: 'Yenile',
  photos: 'Fotoğraflar',
  size: 'Boyut',
  today: 'Bugün',
  count,
  bytes,
  byState: 'Duruma göre',
  states: { held: 'Bekleyen', private: 'Gizli', public: 'Herkese açık', trash: 'Çöp kutusu' },
  byType: 'Türe göre',
  unreadable: ({ skipped, duplicates }) =>
    `Bucket’taki ${count(skipped)} kayıt okunamadı, ${count(duplicates)} kayıt da yarıda kesilen değişikliklerden kaldı. “npm run doctor” bunları listeler; temizlemek için “-- --repair” ekleyin.`,
  chart: (days) => `Günlük yüklemeler, son ${days} gün`,
  chartName: ({ total, days, most }) =>
    `Çubuk grafik: ${days} günde ${photos(total)}, günde en fazla ${count(most)}`,
  bar: ({ day, images, sizeBytes }) => `${dates.calendarDay(day)}: ${photos(images)}, ${bytes(sizeBytes)}`,
  dayName: dates.calendarDay,
  shortDay: dates.shortDay,
  asTable: 'Tablo olarak',
  day: 'Gün',
};
