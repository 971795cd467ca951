import { createFormats } from '../create-formats';

/** Numbers, sizes and times in Dutch. */
export const formats = createFormats({
  locale: 'nl',
  bytes: { one: '# byte', other: '# bytes' },
  byteUnits: ['KB', 'MB', 'GB', 'TB'],
  days: { one: '# dag', other: '# dagen' },
  hours: 'uur',
  minutes: 'min',
  seconds: 's',
  forever: 'onbeperkt',
});
