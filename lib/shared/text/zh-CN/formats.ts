import { createFormats } from '../create-formats';

/** Numbers, sizes and times in Simplified Chinese. */
export const formats = createFormats({
  locale: 'zh-CN',
  bytes: { other: '# 字节' },
  byteUnits: ['KB', 'MB', 'GB', 'TB'],
  days: { other: '# 天' },
  hours: '小时',
  minutes: '分钟',
  seconds: '秒',
  forever: '永久',
});
