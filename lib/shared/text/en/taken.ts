import { parseGivenTaken } from '../../taken/parse-given-taken';
import type { WireTaken } from '../../wire';
import { dates } from './dates';
import { formats } from './formats';
import { photos } from './photos';

/** When a photo was taken: in its details, and the dialog that changes it, for one photo or many. */
export const takenText = {
  name: 'Taken',
  /** `14 Jul 2026, 18:03 (UTC+02:00)`: by the clock of the camera, and its zone where that is known. */
  at: (taken: WireTaken): string => {
    const date = parseGivenTaken(taken);
    if (date === null) return taken.at;
    const zone = date.offsetMinutes === undefined ? '' : ` (${zoneOf(date.offsetMinutes)})`;
    return `${dates.wallClock(date.wallMs)}${zone}`;
  },
  /** No camera said so. */
  isFileDate: 'The camera recorded no date, so this is the file’s.',
  unknown: 'Unknown',
  change: 'Change',
  changeName: 'Change when it was taken',

  title: (number: number) =>
    formats.plural(number, { one: 'When was this photo taken?', other: 'When were # photos taken?' }),
  ways: { set: 'Set the date', shift: 'Shift the time', clear: 'Remove the date' },
  hints: {
    set: (number: number) =>
      formats.plural(number, {
        one: 'By the clock of the place where it was taken.',
        other: 'All get the same date and time.',
      }),
    shift: 'For a camera with a wrong clock: each photo keeps its distance from the others.',
    clear: 'Nobody will know when they were taken. You can undo this.',
  },
  dateAndTime: 'Date and time',
  days: 'Days',
  hours: 'Hours',
  minutes: 'Minutes',
  later: 'Later',
  earlier: 'Earlier',
  direction: 'Direction',
  /** The outcome, before it is done: `18:03 becomes 19:03`. */
  becomes: ({ from, to }: { from: string; to: string }) => `${from} becomes ${to}`,
  fillInDate: 'Fill in a date and a time.',
  fillInShift: 'Fill in how far to shift: at least a minute.',
  save: (number: number) => `Change ${photos(number)}`,
};

function zoneOf(offsetMinutes: number): string {
  const total = Math.abs(offsetMinutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `UTC${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(total / 60))}:${two(total % 60)}`;
}
