import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';

/** Photos that another app of the phone has shared with this one, in Turkish. */
export const shareTargetText: Texts['shareTarget'] = {
  title: (count) => `Başka bir uygulamadan ${photos(count)} paylaşıldı`,
  question: 'Buraya yüklensin mi?',
  add: (count) => formats.plural(count, { one: '# fotoğrafı yükle', other: '# fotoğrafı yükle' }),
  discard: 'Vazgeç',
  added: (count) => `${photos(count)} eklendi.`,
  discarded: 'Hiçbir şey yüklenmedi.',
  more: (count) => `+${formats.count(count)}`,
  missed: 'Paylaşılan fotoğraflar buraya ulaşmadı. Bunun yerine bu sayfada seçin.',
  full: 'Bu cihazda paylaşılan fotoğraflar için yeterli yer yok. Bunun yerine bu sayfada seçin.',
  empty: 'Paylaştıklarınızın içinde fotoğraf yoktu.',
};
