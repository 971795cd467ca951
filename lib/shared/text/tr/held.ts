import type { Texts } from '../texts';
import { formats } from './formats';

/** Refusing photos that wait for approval, with a word to their senders, in Turkish. */
export const heldText: Texts['held'] = {
  title: (number) =>
    formats.plural(number, { one: 'Bu fotoğraf reddedilsin mi?', other: '# fotoğraf reddedilsin mi?' }),
  word: (number) => formats.plural(number, { one: 'Gönderene mesaj', other: 'Gönderenlere mesaj' }),
  example: 'Lütfen renkli olarak gönderin',
  hint: 'İsteğe bağlı. Misafirler mesajı, fotoğrafı gönderdikleri sayfada görür.',
  refuse: (number) => formats.plural(number, { one: '# fotoğrafı reddet', other: '# fotoğrafı reddet' }),
};
