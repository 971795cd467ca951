import type { Texts } from '../texts';
import { dates } from './dates';
import { formats } from './formats';
import { photos } from './photos';

const { bytes, count, duration } = formats;

/** How many photos there are, and of what kind, in Simplified Chinese. */
export const numbersText: Texts['numbers'] = {
  title: '统计',
  auditLog: '活动日志',
  counting: (scanned) => `正在统计… 目前 ${photos(scanned)}`,
  countingName: '正在统计',
  countedNow: '刚刚更新',
  countedAgo: (seconds) => `${duration(seconds)}前更新`,
  countAgain: '刷新',
  photos: '照片',
  size: '大小',
  today: '今天',
  count,
  bytes,
  byState: '按状态',
  states: { held: '待审核', private: '私密', public: '公开', trash: '回收站' },
  byType: '按类型',
  unreadable: ({ skipped, duplicates }) =>
    `存储桶中有 ${count(skipped)} 个条目无法读取，另有 ${count(duplicates)} 个是中断的更改遗留的。运行“npm run doctor”可列出它们；加上“-- --repair”即可清理。`,
  chart: (days) => `过去 ${days} 天每天的上传量`,
  chartName: ({ total, days, most }) =>
    `柱状图：${days} 天内共 ${count(total)} 张照片，每天最多 ${count(most)} 张`,
  bar: ({ day, images, sizeBytes }) => `${dates.calendarDay(day)}：${photos(images)}，${bytes(sizeBytes)}`,
  dayName: dates.calendarDay,
  shortDay: dates.shortDay,
  asTable: '以表格显示',
  day: '日期',
};
