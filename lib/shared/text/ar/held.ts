import type { Texts } from '../texts';
import { formats } from './formats';
import { forms } from './forms';
import { ofPhotos } from './photos';

/** Refusing photos that wait for approval, in Arabic. */
export const heldText: Texts['held'] = {
  title: (number) =>
    formats.plural(
      number,
      forms('هل تريد رفض هذه الصورة؟', 'هل تريد رفض صورتين؟', 'هل تريد رفض # صور؟', 'هل تريد رفض # صورة؟'),
    ),
  word: (number) => (number === 1 ? 'رسالة إلى المُرسِل' : 'رسالة إلى المُرسِلين'),
  example: 'من فضلك أرسلها بالألوان',
  hint: 'اختياري. يراها الضيوف في الصفحة التي أرسلوا الصورة منها.',
  refuse: (number) => `رفض ${ofPhotos(number)}`,
};
