import { parseGivenTaken } from '../../taken/parse-given-taken';
import type { Texts } from '../texts';
import { dates } from './dates';
import { formats } from './formats';
import { photos } from './photos';

/** When a photo was taken, in Japanese. */
export const takenText: Texts['taken'] = {
  name: '撮影日時',
  at: (taken) => {
    const date = parseGivenTaken(taken);
    if (date === null) return taken.at;
    const zone = date.offsetMinutes === undefined ? '' : `（${zoneOf(date.offsetMinutes)}）`;
    return `${dates.wallClock(date.wallMs)}${zone}`;
  },
  isFileDate: 'カメラの日時が記録されていないため、ファイルの日時です。',
  unknown: '不明',
  change: '変更',
  changeName: '撮影日時を変更',

  title: (number) => formats.plural(number, { other: '写真#枚の撮影日時' }),
  ways: { set: '日時を設定', shift: '時刻をずらす', clear: '日時を削除' },
  hints: {
    set: (number) => (number === 1 ? '撮影した場所の時刻で入力してください。' : 'すべて同じ日時になります。'),
    shift: 'カメラの時計がずれていた場合に。写真どうしの間隔は変わりません。',
    clear: '撮影日時が分からなくなります。元に戻すことができます。',
  },
  dateAndTime: '日付と時刻',
  days: '日',
  hours: '時間',
  minutes: '分',
  later: '後へ',
  earlier: '前へ',
  direction: '方向',
  becomes: ({ from, to }) => `${from} → ${to}`,
  fillInDate: '日付と時刻を入力してください。',
  fillInShift: 'ずらす時間を1分以上で入力してください。',
  save: (number) => `${photos(number)}を変更`,
};

function zoneOf(offsetMinutes: number): string {
  const total = Math.abs(offsetMinutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `UTC${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(total / 60))}:${two(total % 60)}`;
}
