import { parseGivenTaken } from '../../taken/parse-given-taken';
import type { Texts } from '../texts';
import { dates } from './dates';
import { formats } from './formats';
import { photos } from './photos';

/** When a photo was taken, in Simplified Chinese. */
export const takenText: Texts['taken'] = {
  name: '拍摄时间',
  at: (taken) => {
    const date = parseGivenTaken(taken);
    if (date === null) return taken.at;
    const zone = date.offsetMinutes === undefined ? '' : `（${zoneOf(date.offsetMinutes)}）`;
    return `${dates.wallClock(date.wallMs)}${zone}`;
  },
  isFileDate: '相机未记录日期，因此显示文件的日期。',
  unknown: '未知',
  change: '更改',
  changeName: '更改拍摄时间',

  title: (number) => formats.plural(number, { other: '# 张照片的拍摄时间' }),
  ways: { set: '设置日期', shift: '调整时间', clear: '移除日期' },
  hints: {
    set: (number) => (number === 1 ? '以拍摄地的时间为准。' : '所有照片都将使用相同的日期和时间。'),
    shift: '适用于相机时钟有误的情况：照片之间的时间间隔保持不变。',
    clear: '将无法再得知拍摄时间。您可以撤销此操作。',
  },
  dateAndTime: '日期和时间',
  days: '天',
  hours: '小时',
  minutes: '分钟',
  later: '推后',
  earlier: '提前',
  direction: '方向',
  becomes: ({ from, to }) => `${from} → ${to}`,
  fillInDate: '请填写日期和时间。',
  fillInShift: '请填写调整的时长：至少一分钟。',
  save: (number) => `更改 ${photos(number)}`,
};

function zoneOf(offsetMinutes: number): string {
  const total = Math.abs(offsetMinutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `UTC${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(total / 60))}:${two(total % 60)}`;
}
