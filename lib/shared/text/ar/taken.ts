import { parseGivenTaken } from '../../taken/parse-given-taken';
import type { Texts } from '../texts';
import { dates } from './dates';
import { formats } from './formats';
import { forms } from './forms';
import { ofPhotos } from './photos';
import { isolated } from './quoted';

/** When a photo was taken, in Arabic. */
export const takenText: Texts['taken'] = {
  name: 'تاريخ الالتقاط',
  at: (taken) => {
    const date = parseGivenTaken(taken);
    if (date === null) return taken.at;
    const zone = date.offsetMinutes === undefined ? '' : ` (${zoneOf(date.offsetMinutes)})`;
    return `${dates.wallClock(date.wallMs)}${zone}`;
  },
  isFileDate: 'لم تسجّل الكاميرا تاريخًا، لذا يظهر تاريخ الملف.',
  unknown: 'غير معروف',
  change: 'تغيير',
  changeName: 'تغيير تاريخ الالتقاط',

  title: (number) =>
    formats.plural(
      number,
      forms('متى التُقطت هذه الصورة؟', 'متى التُقطت صورتان؟', 'متى التُقطت # صور؟', 'متى التُقطت # صورة؟'),
    ),
  ways: { set: 'تحديد التاريخ', shift: 'تعديل الوقت', clear: 'إزالة التاريخ' },
  hints: {
    set: (number) =>
      number === 1 ? 'بتوقيت المكان الذي التُقطت فيه.' : 'ستحمل كل الصور التاريخ والوقت نفسيهما.',
    shift: 'إذا كانت ساعة الكاميرا خاطئة: تبقى الفواصل الزمنية بين الصور كما هي.',
    clear: 'لن يُعرف متى التُقطت. يمكنك التراجع عن ذلك.',
  },
  dateAndTime: 'التاريخ والوقت',
  days: 'الأيام',
  hours: 'الساعات',
  minutes: 'الدقائق',
  later: 'إلى وقت لاحق',
  earlier: 'إلى وقت سابق',
  direction: 'الاتجاه',
  becomes: ({ from, to }) => `من ${isolated(from)} إلى ${isolated(to)}`,
  fillInDate: 'اكتب التاريخ والوقت.',
  fillInShift: 'اكتب مقدار التعديل: دقيقة واحدة على الأقل.',
  save: (number) => `تغيير ${ofPhotos(number)}`,
};

function zoneOf(offsetMinutes: number): string {
  const total = Math.abs(offsetMinutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `UTC${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(total / 60))}:${two(total % 60)}`;
}
