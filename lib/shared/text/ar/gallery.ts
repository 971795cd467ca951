import { MAX_SORTED } from '../../gallery/gallery-order';
import type { Texts } from '../texts';
import { dates } from './dates';
import { formats } from './formats';
import { ofPhotos, photos } from './photos';
import { isolated, quoted } from './quoted';

const { bytes, count, plural } = formats;

/** The gallery as it opens, in Arabic. */
export const galleryText: Texts['gallery'] = {
  title: 'المعرض',
  tabsName: 'التصفية حسب الحالة',
  albums: 'الألبومات',
  tabs: { all: 'الكل', private: 'خاصة', public: 'عامة', held: 'بالانتظار', trash: 'المهملات' },
  waiting: ({ count: number, isMore }) => `\u2066${count(number)}${isMore ? '+' : ''}\u2069`,
  empty: {
    all: 'لا توجد صور بعد. يظهر هنا ما يرفعه الناس، الأحدث أولًا.',
    private: 'لا توجد صور خاصة.',
    public: 'لا توجد صور عامة بعد. انشر صورة لتراها هنا.',
    held: 'لا شيء بالانتظار. تظهر هنا الصور التي تحتاج إلى موافقة حتى تقبلها أو ترفضها.',
    album: 'لا توجد صور في هذا الألبوم بعد. حدّد صورًا في المعرض وأضفها إليه.',
    trash: 'المهملات فارغة. تنتظر الصور فيها قبل حذفها نهائيًا.',
  },
  uploadPhotos: 'رفع الصور',
  nothingMatches: 'لا توجد نتائج مطابقة. جرّب كلمات أخرى أو عوامل تصفية أقل.',
  loading: 'جارٍ تحميل الصور',

  photos: 'الصور',
  open: (photo) => `فتح ${isolated(photo)}`,
  choose: (photo) => `اختيار ${isolated(photo)}`,
  select: (photo) => `تحديد ${isolated(photo)}`,
  new: 'جديدة',
  newSinceLast: 'الجديد منذ آخر زيارة',
  newPhotos: ({ photos: number, isAll }) =>
    `الجديد منذ آخر زيارة: \u2066${count(number)}${isAll ? '+' : ''}\u2069`,
  public: 'عامة',
  daysLeft: (days) =>
    days === 0
      ? 'الساعات الأخيرة'
      : plural(days, {
          zero: 'يتبقى # يوم',
          one: 'يتبقى يوم واحد',
          two: 'يتبقى يومان',
          few: 'تتبقى # أيام',
          many: 'يتبقى # يومًا',
          other: 'يتبقى # يوم',
        }),

  date: 'التاريخ',
  month: dates.month,
  goToDate: 'الانتقال إلى تاريخ',
  day: 'التاريخ',
  go: 'انتقال',

  sort: {
    name: 'الترتيب حسب',
    orders: { uploaded: 'تاريخ الإضافة', taken: 'تاريخ الالتقاط', name: 'الاسم', size: 'الحجم' },
    partial: 'لا يزال ترتيب الصور الأقدم حسب تاريخ الالتقاط جاريًا. قد لا يظهر بعضها هنا حتى ينتهي ذلك.',
    tooMany: `لا يمكن ترتيب أكثر من ${ofPhotos(MAX_SORTED)} بهذه الطريقة، وهناك المزيد. ابحث أو استخدم التصفية لرؤية البقية.`,
  },

  search: {
    name: 'بحث',
    failed: 'تعذّر البحث.',
    running: ({ matched, scanned }) => `جارٍ البحث… تم العثور على ${count(matched)} في ${ofPhotos(scanned)}`,
    found: (matched) => `تم العثور على ${ofPhotos(matched)}`,
    foundSome: (matched) => `تُعرض ${photos(matched)} من النتائج المطابقة. ضيّق البحث لرؤية البقية.`,
    stopped: (matched) => `تم الإيقاف: عُثر على ${ofPhotos(matched)} حتى الآن`,
    stop: 'إيقاف',
    again: 'البحث مرة أخرى',
  },

  filters: {
    searchIn: 'ابحث في الأسماء والأوصاف والوسوم، أو عن تواريخ مثل taken:2026-08، أو is:favourite',
    placeholder: 'بحث',
    more: 'تصفية',
    names: {
      type: 'النوع',
      orientation: 'الاتجاه',
      size: 'الحجم',
      tag: 'الوسم',
      uploader: 'رفعها',
      from: 'تاريخ الرفع، من',
      to: 'تاريخ الرفع، إلى',
      takenFrom: 'تاريخ الالتقاط، من',
      takenTo: 'تاريخ الالتقاط، إلى',
    },
    all: 'الكل',
    submit: 'بحث',
    clearAll: 'محو الكل',
    orientations: { landscape: 'أفقي', portrait: 'عمودي', square: 'مربّع' },
    size: ({ minBytes, maxBytes }) => {
      if (minBytes === null) return `حتى ${bytes(maxBytes ?? 0)}`;
      return maxBytes === null
        ? `أكثر من ${bytes(minBytes)}`
        : `من ${bytes(minBytes)} إلى ${bytes(maxBytes)}`;
    },
    chosen: 'عوامل التصفية',
    remove: (filter) => `إزالة عامل التصفية: ${isolated(filter)}`,
    words: (words) => quoted(words),
    tag: (tag) => `الوسم: ${isolated(tag)}`,
    favourites: 'المفضّلة',
    uploader: (name) => `رفعها ${isolated(name)}`,
    minBytes: (value) => `من ${bytes(value)}`,
    maxBytes: (value) => `حتى ${bytes(value)}`,
    from: (day) => `رُفعت منذ ${isolated(day)}`,
    to: (day) => `رُفعت حتى ${isolated(day)}`,
    taken: (range) => `التُقطت ${isolated(range.replace('..', ' – ').trim())}`,
    undated: 'بلا تاريخ',
  },

  wall: 'عرض الشرائح',
  numbers: 'الإحصاءات',
  guests: 'الضيوف',
  links: 'الروابط',
  auditLog: 'سجلّ النشاط',
  keys: 'اختصارات لوحة المفاتيح',
  keysTip: 'اختصارات لوحة المفاتيح (?)',
  emptyTrash: 'إفراغ المهملات',
  counting: 'جارٍ العدّ…',
  purgeQuestion: (number) => `هل تريد حذف ${ofPhotos(number)} نهائيًا؟`,
  purgeAnswer: (number) => `حذف ${ofPhotos(number)}`,
};
