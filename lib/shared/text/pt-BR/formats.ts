import { createFormats } from '../create-formats';

/** Numbers, sizes and times in Brazilian Portuguese. */
export const formats = createFormats({
  locale: 'pt-BR',
  bytes: { one: '# byte', many: '# de bytes', other: '# bytes' },
  byteUnits: ['KB', 'MB', 'GB', 'TB'],
  days: { one: '# dia', many: '# de dias', other: '# dias' },
  hours: 'h',
  minutes: 'min',
  seconds: 's',
  forever: 'tempo ilimitado',
});
