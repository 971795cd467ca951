import { createFormats } from '../create-formats';

/** Numbers, sizes and times in Turkish. */
export const formats = createFormats({
  locale: 'tr',
  bytes: { one: '# bayt', other: '# bayt' },
  byteUnits: ['KB', 'MB', 'GB', 'TB'],
  days: { one: '# gün', other: '# gün' },
  hours: 'sa',
  minutes: 'dk',
  seconds: 'sn',
  forever: 'süresiz',
});
