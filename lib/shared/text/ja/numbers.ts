import type { Texts } from '../texts';
import { dates } from './dates';
import { formats } from './formats';
import { photos } from './photos';

const { bytes, count, duration } = formats;

/** How many photos there are, and of what kind, in Japanese. */
export const numbersText: Texts['numbers'] = {
  title: '統計',
  auditLog: 'アクティビティログ',
  counting: (scanned) => `集計しています… 現在${photos(scanned)}`,
  countingName: '集計中',
  countedNow: 'たった今更新',
  countedAgo: (seconds) => `${duration(seconds)}前に更新`,
  countAgain: '更新',
  photos: '写真',
  size: 'サイズ',
  today: '今日',
  count,
  bytes,
  byState: '状態別',
  states: { held: '承認待ち', private: '非公開', public: '公開', trash: 'ゴミ箱' },
  byType: '形式別',
  unreadable: ({ skipped, duplicates }) =>
    `バケット内の${count(skipped)}件を読み取れず、中断された変更による${count(duplicates)}件が残っています。「npm run doctor」で一覧を表示できます。「-- --repair」を付けると整理されます。`,
  chart: (days) => `1日あたりのアップロード（過去${days}日間）`,
  chartName: ({ total, days, most }) =>
    `棒グラフ: ${days}日間で写真${count(total)}枚、1日最大${count(most)}枚`,
  bar: ({ day, images, sizeBytes }) => `${dates.calendarDay(day)}: ${photos(images)}、${bytes(sizeBytes)}`,
  dayName: dates.calendarDay,
  shortDay: dates.shortDay,
  asTable: '表で表示',
  day: '日付',
};
