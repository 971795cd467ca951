import { createFormats } from '../create-formats';

/** Numbers, sizes and times in Polish. */
export const formats = createFormats({
  locale: 'pl',
  bytes: { one: '# bajt', few: '# bajty', many: '# bajtów', other: '# bajta' },
  byteUnits: ['KB', 'MB', 'GB', 'TB'],
  days: { one: '# dzień', few: '# dni', many: '# dni', other: '# dnia' },
  hours: 'h',
  minutes: 'min',
  seconds: 's',
  forever: 'bez końca',
});
