import { createFormats } from '../create-formats';

/** Numbers, sizes and times in Brazilian Portuguese. */
export const formats = createFormats({
  locale: 'pt-BR',
  bytes: { one: '#\u00a0byte', many: '#\u00a0de bytes', other: '#\u00a0bytes' },
  byteUnits: ['KB', 'MB', 'GB', 'TB'],
  days: { one: '#\u00a0dia', many: '#\u00a0de dias', other: '#\u00a0dias' },
  hours: 'h',
  minutes: 'min',
  seconds: 's',
  forever: 'tempo ilimitado',
});
