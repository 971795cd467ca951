import { createFormats } from '../create-formats';

/** Numbers, sizes and times in Japanese. */
export const formats = createFormats({
  locale: 'ja',
  bytes: { other: '#バイト' },
  byteUnits: ['KB', 'MB', 'GB', 'TB'],
  days: { other: '#日' },
  hours: '時間',
  minutes: '分',
  seconds: '秒',
  forever: '無期限',
  // Words of Japanese follow a number at once.
  timeSpace: '',
});
