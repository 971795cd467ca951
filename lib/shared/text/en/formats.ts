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
  // Wire messages, logs and what commands print are English, and people search them.
  unitSpace: ' ',
});
