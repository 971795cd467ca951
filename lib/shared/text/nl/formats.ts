import { createFormats } from '../create-formats';

/** Numbers, sizes and times in Dutch. */
export const formats = createFormats({
  locale: 'nl',
  bytes: { one: '#\u00a0byte', other: '#\u00a0bytes' },
  byteUnits: ['KB', 'MB', 'GB', 'TB'],
  days: { one: '#\u00a0dag', other: '#\u00a0dagen' },
  hours: 'uur',
  minutes: 'min',
  seconds: 's',
  forever: 'onbeperkt',
});
