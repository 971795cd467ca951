import type { PluralForms } from '../create-formats';
import type { Texts } from '../texts';
import { formats } from './formats';
import { forms } from './forms';

const { and, plural } = formats;

type Kind = 'video' | 'audio' | 'document' | 'sidecar' | 'hidden' | 'other';

const KINDS: Readonly<Record<Kind, PluralForms>> = {
  video: forms('مقطع فيديو واحد', 'مقطعا فيديو', '# مقاطع فيديو', '# مقطع فيديو'),
  audio: {
    zero: '# ملف صوتي',
    one: 'ملف صوتي واحد',
    two: 'ملفان صوتيان',
    few: '# ملفات صوتية',
    many: '# ملفًا صوتيًا',
    other: '# ملف صوتي',
  },
  document: {
    zero: '# مستند',
    one: 'مستند واحد',
    two: 'مستندان',
    few: '# مستندات',
    many: '# مستندًا',
    other: '# مستند',
  },
  sidecar: {
    zero: '# ملف مرافق',
    one: 'ملف مرافق واحد',
    two: 'ملفان مرافقان',
    few: '# ملفات مرافقة',
    many: '# ملفًا مرافقًا',
    other: '# ملف مرافق',
  },
  hidden: forms('صورة مخفية واحدة', 'صورتان مخفيتان', '# صور مخفية', '# صورة مخفية'),
  other: {
    zero: '# ملف من نوع آخر',
    one: 'ملف واحد من نوع آخر',
    two: 'ملفان من نوع آخر',
    few: '# ملفات من أنواع أخرى',
    many: '# ملفًا من أنواع أخرى',
    other: '# ملف من أنواع أخرى',
  },
};

/** The answers in Arabic to what somebody drops or pastes besides photos. */
export const dropsText: Texts['drops'] = {
  leftOut: ({ total, kinds }) => {
    const parts = (Object.keys(KINDS) as Kind[]).flatMap((kind) => {
      const count = kinds[kind] ?? 0;
      return count > 0 ? [plural(count, KINDS[kind])] : [];
    });
    const whole = plural(total, {
      zero: 'تم استبعاد # ملف آخر',
      one: 'تم استبعاد ملف آخر واحد',
      two: 'تم استبعاد ملفين آخرين',
      few: 'تم استبعاد # ملفات أخرى',
      many: 'تم استبعاد # ملفًا آخر',
      other: 'تم استبعاد # ملف آخر',
    });
    return `${whole}: ${and(parts)}.`;
  },
  noPhotos: 'لا توجد صور في هذا المجلد.',
  emptyFolder: 'هذا المجلد فارغ. اختر مجلدًا آخر أو أفلِت صورًا.',
  unreadable: 'تعذّرت قراءة هذا المجلد. تأكّد من أنه يمكنك فتحه ثم أفلِته مرة أخرى.',
  image_elsewhere: 'هذه الصورة على موقع آخر، لذا لا يمكن رفعها من هناك. احفظها على جهازك أولًا ثم أفلِت الملف.',
  address: 'هذا رابط وليس صورة. احفظ الصورة على جهازك أولًا ثم أفلِت الملف.',
  text: 'لا توجد صورة هنا. أفلِت ملفات صور، أو انسخ صورة والصقها.',
  dismiss: 'إغلاق',

  dropHere: 'أفلِت للرفع',
  added: (photos) =>
    plural(
      photos,
      forms(
        'تمت إضافة صورة واحدة إلى قائمة الرفع.',
        'تمت إضافة صورتين إلى قائمة الرفع.',
        'تمت إضافة # صور إلى قائمة الرفع.',
        'تمت إضافة # صورة إلى قائمة الرفع.',
      ),
    ),
  show: 'عرض قائمة الرفع',
};
