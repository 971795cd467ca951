import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';
import { quoted } from './quoted';

const { count } = formats;

/** Tags in Turkish: as chips in a field, favourites, and all of them, to be renamed and merged. */
export const tagsText: Texts['tags'] = {
  hint: 'Eklemek için Enter’a veya virgüle basın.',
  remove: (tag) => `${quoted(tag)} etiketini kaldır`,
  suggestions: 'Önerilen etiketler',
  images: (number) => count(number),
  favourite: 'Favori',

  title: 'Etiketler',
  explanation:
    'Bir etiketi yeniden adlandırmak, çöp kutusu dışındaki tüm fotoğraflarda onu değiştirir. Yeni ad zaten varsa iki etiket birleşir.',
  find: 'Etiket bul',
  counting: 'Etiketler sayılıyor',
  none: 'Henüz etiket yok. Bir fotoğrafın ayrıntılarında ekleyin.',
  noMatch: 'Eşleşen etiket yok.',
  photos: (number) => photos(number),
  show: (tag) => `${quoted(tag)} etiketli fotoğrafları göster`,
  rename: 'Yeniden adlandır',
  renameNamed: (tag) => `${quoted(tag)} etiketini yeniden adlandır`,
  newName: 'Yeni ad',
  merge: (tag) => `${quoted(tag)} etiketiyle birleştir`,
  cutOff: ({ from, to }) => `Etiketin adının değiştirilmesi yarıda kaldı: ${quoted(from)} → ${quoted(to)}.`,
  continue: 'Devam et',
};
