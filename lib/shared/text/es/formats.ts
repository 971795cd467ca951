import { createFormats } from '../create-formats';

/** Numbers, sizes and times in Spanish. */
export const formats = createFormats({
  locale: 'es',
  bytes: { one: '#\u00a0byte', many: '#\u00a0de bytes', other: '#\u00a0bytes' },
  byteUnits: ['KB', 'MB', 'GB', 'TB'],
  days: { one: '#\u00a0día', many: '#\u00a0de días', other: '#\u00a0días' },
  hours: 'h',
  minutes: 'min',
  seconds: 's',
  forever: 'un tiempo ilimitado',
});
