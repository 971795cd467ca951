import { createFormats } from '../create-formats';

/** Numbers, sizes and times in English. */
export const formats = createFormats({
  locale: 'en',
  bytes: { one: '# byte', other: '# bytes' },
  byteUnits: ['KB', 'MB', 'GB', 'TB'],
  days: { one: '# day', other: '# days' },
  hours: 'h',
  minutes: 'min',
  seconds: 's',
  forever: 'forever',
});
