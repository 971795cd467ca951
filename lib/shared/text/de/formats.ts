import { createFormats } from '../create-formats';

/** Numbers, sizes and times in German. */
export const formats = createFormats({
  locale: 'de',
  bytes: { one: '# Byte', other: '# Byte' },
  byteUnits: ['KB', 'MB', 'GB', 'TB'],
  days: { one: '# Tag', other: '# Tage' },
  hours: 'Std.',
  minutes: 'Min.',
  seconds: 'Sek.',
  forever: 'unbegrenzt',
});
