import { createDateFormats } from '../create-date-formats';

/** The names of months by `Intl`, which stand alone; within a date a month is a number. */
const MONTHS = [
  '一月',
  '二月',
  '三月',
  '四月',
  '五月',
  '六月',
  '七月',
  '八月',
  '九月',
  '十月',
  '十一月',
  '十二月',
];

/** Dates and times in Simplified Chinese. */
export const dates = createDateFormats({
  locale: 'zh-CN',
  today: '今天',
  yesterday: '昨天',
  day: ({ weekday, day, month, year }) => {
    const place = MONTHS.indexOf(month);
    const monthAndDay = `${place < 0 ? month : `${place + 1}月`}${day}日`;
    return year === null ? `${monthAndDay} ${weekday}` : `${year}年${monthAndDay} ${weekday}`;
  },
});
