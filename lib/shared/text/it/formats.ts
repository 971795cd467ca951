import { createFormats } from '../create-formats';

/** Numbers, sizes and times in Italian. */
export const formats = createFormats({
  locale: 'it',
  bytes: { one: '#\u00a0byte', many: '#\u00a0di byte', other: '#\u00a0byte' },
  byteUnits: ['KB', 'MB', 'GB', 'TB'],
  days: { one: '#\u00a0giorno', many: '#\u00a0di giorni', other: '#\u00a0giorni' },
  hours: 'h',
  minutes: 'min',
  seconds: 's',
  forever: 'un tempo illimitato',
});
