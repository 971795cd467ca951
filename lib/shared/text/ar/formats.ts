import { createFormats } from '../create-formats';

/** Numbers, sizes and times in Arabic, with the digits of Latin script on every machine. */
export const formats = createFormats({
  locale: 'ar-u-nu-latn',
  // The word is the same behind every number.
  bytes: { other: '# بايت' },
  byteUnits: ['كيلوبايت', 'ميغابايت', 'غيغابايت', 'تيرابايت'],
  days: {
    zero: '# يوم',
    one: 'يوم واحد',
    two: 'يومان',
    few: '# أيام',
    many: '# يومًا',
    other: '# يوم',
  },
  hours: 'س',
  minutes: 'د',
  seconds: 'ث',
  forever: 'بلا نهاية',
});
