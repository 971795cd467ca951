import { parseGivenTaken } from '../../taken/parse-given-taken';
import type { Texts } from '../texts';
import { dates } from './dates';
import { formats } from './formats';

/** When a photo was taken, in Turkish: in its details, and the dialog that changes it, for one photo or many. */
export const takenText: Texts['taken'] = {
  name: 'Çekim tarihi',
  at: (taken) => {
    const date = parseGivenTaken(taken);
    if (date === null) return taken.at;
    const zone = date.offsetMinutes === undefined ? '' : ` (${zoneOf(date.offsetMinutes)})`;
    return `${dates.wallClock(date.wallMs)}${zone}`;
  },
  isFileDate: 'Kamera tarih kaydetmemiş; gösterilen, dosyanın tarihi.',
  unknown: 'Bilinmiyor',
  change: 'Değiştir',
  changeName: 'Çekim tarihini değiştir',

  title: (number) =>
    formats.plural(number, {
      one: 'Bu fotoğraf ne zaman çekildi?',
      other: '# fotoğraf ne zaman çekildi?',
    }),
  ways: { set: 'Tarihi ayarla', shift: 'Saati kaydır', clear: 'Tarihi kaldır' },
  hints: {
    set: (number) =>
      formats.plural(number, {
        one: 'Çekildiği yerin saatine göre.',
        other: 'Hepsi aynı tarih ve saati alır.',
      }),
    shift: 'Saati yanlış olan bir kamera için: fotoğrafların arasındaki süreler aynı kalır.',
    clear: 'Ne zaman çekildikleri bilinmeyecek. Bunu geri alabilirsiniz.',
  },
  dateAndTime: 'Tarih ve saat',
  days: 'Gün',
  hours: 'Saat',
  minutes: 'Dakika',
  later: 'İleri',
  earlier: 'Geri',
  direction: 'Yön',
  becomes: ({ from, to }) => `${from} yerine ${to}`,
  fillInDate: 'Tarih ve saat girin.',
  fillInShift: 'Ne kadar kaydırılacağını girin: en az bir dakika.',
  save: (number) => formats.plural(number, { one: '# fotoğrafı değiştir', other: '# fotoğrafı değiştir' }),
};

function zoneOf(offsetMinutes: number): string {
  const total = Math.abs(offsetMinutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `UTC${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(total / 60))}:${two(total % 60)}`;
}
