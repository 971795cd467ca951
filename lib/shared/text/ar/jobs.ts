import type { Texts } from '../texts';
import { formats } from './formats';
import { forms } from './forms';
import { ofPhotos, photos } from './photos';
import { quoted } from './quoted';

const { count, plural } = formats;

/** Changes to photos in Arabic. Outcomes stand behind a colon, so that they need no agreement: `3 صور: تم النشر`. */
export const jobsText: Texts['jobs'] = {
  title: 'التغييرات',
  stop: 'إيقاف',
  stopping: 'جارٍ الإيقاف…',
  undo: 'تراجع',
  undoTip: 'تراجع (Ctrl+Z)',
  running: ({ doing, done }) => `${doing}… اكتمل ${count(done)}`,
  moving: {
    public: (number) => `جارٍ نشر ${ofPhotos(number)}`,
    private: (number) => `جارٍ إلغاء نشر ${ofPhotos(number)}`,
    held: (number) => `جارٍ إعادة ${ofPhotos(number)} إلى انتظار الموافقة`,
    trash: (number) => `جارٍ نقل ${ofPhotos(number)} إلى المهملات`,
    former: (number) => `جارٍ استعادة ${ofPhotos(number)}`,
  },
  deciding: {
    private: (number) => `جارٍ قبول ${ofPhotos(number)}`,
    trash: (number) => `جارٍ رفض ${ofPhotos(number)}`,
  },
  movingBack: {
    public: (number) => `جارٍ إلغاء نشر ${ofPhotos(number)}`,
    private: (number) => `جارٍ نشر ${ofPhotos(number)} من جديد`,
    held: (number) => `جارٍ قبول ${ofPhotos(number)} من جديد`,
    trash: (number) => `جارٍ استعادة ${ofPhotos(number)}`,
    former: (number) => `جارٍ إعادة ${ofPhotos(number)} إلى المهملات`,
  },
  purging: (number) => `جارٍ حذف ${ofPhotos(number)} نهائيًا`,
  editing: (number) => `جارٍ تعديل ${ofPhotos(number)}`,
  editingAs: {
    favoured: (number) => `جارٍ إضافة ${ofPhotos(number)} إلى المفضّلة`,
    unfavoured: (number) => `جارٍ إزالة ${ofPhotos(number)} من المفضّلة`,
    renamed: (number) => `جارٍ إعادة تسمية الوسم في ${ofPhotos(number)}`,
  },
  editingBack: (number) => `جارٍ التراجع عن تعديل ${ofPhotos(number)}`,
  dating: {
    set: (number) => `جارٍ تحديد تاريخ ${ofPhotos(number)}`,
    shift: (number) => `جارٍ تعديل وقت ${ofPhotos(number)}`,
    clear: (number) => `جارٍ إزالة تاريخ ${ofPhotos(number)}`,
  },
  datingBack: (number) => `جارٍ إعادة التاريخ السابق إلى ${ofPhotos(number)}`,
  adding: ({ photos: number, album }) => `جارٍ إضافة ${ofPhotos(number)} إلى ${quoted(album)}`,
  removing: ({ photos: number, album }) => `جارٍ إزالة ${ofPhotos(number)} من ${quoted(album)}`,
  moved: {
    public: 'تم النشر',
    private: 'تم إلغاء النشر',
    held: 'تمت الإعادة إلى انتظار الموافقة',
    trash: 'تم النقل إلى المهملات',
    former: 'تمت الاستعادة',
  },
  decided: { private: 'تم القبول', trash: 'تم الرفض' },
  movedBack: {
    public: 'تم إلغاء النشر',
    private: 'تم النشر من جديد',
    held: 'تم القبول من جديد',
    trash: 'تمت الاستعادة',
    former: 'تمت الإعادة إلى المهملات',
  },
  purged: 'تم الحذف نهائيًا',
  edited: 'تم التعديل',
  editedAs: {
    favoured: 'تمت الإضافة إلى المفضّلة',
    unfavoured: 'تمت الإزالة من المفضّلة',
    renamed: 'تم تغيير الوسم',
  },
  editedBack: 'تم التراجع عن التعديل',
  dated: { set: 'تم تحديد التاريخ', shift: 'تم تعديل الوقت', clear: 'تمت إزالة التاريخ' },
  datedBack: 'تمت إعادة التاريخ السابق',
  datedAlready: {
    set: (number) =>
      plural(
        number,
        forms(
          'صورة واحدة تحمل هذا التاريخ أصلًا.',
          'صورتان تحملان هذا التاريخ أصلًا.',
          '# صور تحمل هذا التاريخ أصلًا.',
          '# صورة تحمل هذا التاريخ أصلًا.',
        ),
      ),
    shift: (number) => `${photos(number)} بلا تاريخ يمكن تعديله.`,
    clear: (number) => `${photos(number)} بلا تاريخ أصلًا.`,
  },
  added: (album) => `تمت الإضافة إلى ${quoted(album)}`,
  removed: (album) => `تمت الإزالة من ${quoted(album)}`,
  signedOut: ({ changed, outcome }) => `تم تسجيل الخروج – ${photos(changed)}: ${outcome}`,
  stopped: ({ changed, total, outcome }) =>
    `تم الإيقاف – ${count(changed)} من ${ofPhotos(total)}: ${outcome}`,
  nothingToChange: 'لا شيء لتغييره',
  ended: ({ changed, outcome }) => `${photos(changed)}: ${outcome}`,
  endedOne: ({ name, outcome }) => [name, `: ${outcome}`],
  skipped: (number) => `تم تخطّي ${ofPhotos(number)}: هناك تغيير آخر قيد التنفيذ.`,
  notChanged: (number) => `تعذّر تغيير ${ofPhotos(number)}`,
  reason: ({ number, reason }) => `${count(number)} × ${reason}`,
  already: {
    public: (number) =>
      plural(
        number,
        forms('صورة واحدة عامة أصلًا.', 'صورتان عامتان أصلًا.', '# صور عامة أصلًا.', '# صورة عامة أصلًا.'),
      ),
    private: (number) =>
      plural(
        number,
        forms('صورة واحدة خاصة أصلًا.', 'صورتان خاصتان أصلًا.', '# صور خاصة أصلًا.', '# صورة خاصة أصلًا.'),
      ),
    held: (number) => `${photos(number)} بانتظار الموافقة أصلًا.`,
    trash: (number) => `${photos(number)} في المهملات أصلًا.`,
    former: (number) => `سبقت استعادة ${ofPhotos(number)}.`,
  },
  inAlbumAlready: (number) => `${photos(number)} في الألبوم أصلًا.`,
  notInAlbum: (number) =>
    plural(
      number,
      forms(
        'صورة واحدة لم تكن في الألبوم.',
        'صورتان لم تكونا في الألبوم.',
        '# صور لم تكن في الألبوم.',
        '# صورة لم تكن في الألبوم.',
      ),
    ),
  allPublicAgain: 'تم النشر من جديد.',
  somePublicAgain: (number) => `تم نشر ${ofPhotos(number)} من جديد.`,
  formerUnknown: (number) =>
    plural(
      number,
      forms(
        'صورة واحدة أصبحت خاصة: حالتها السابقة غير معروفة.',
        'صورتان أصبحتا خاصتين: حالتهما السابقة غير معروفة.',
        '# صور أصبحت خاصة: حالتها السابقة غير معروفة.',
        '# صورة أصبحت خاصة: حالتها السابقة غير معروفة.',
      ),
    ),
};
