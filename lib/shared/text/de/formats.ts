import { createFormats, type FormatWords } from '../create-formats';

const WORDS: FormatWords = {
  locale: 'de',
  bytes: { one: '#\u00a0Byte', other: '#\u00a0Byte' },
  byteUnits: ['KB', 'MB', 'GB', 'TB'],
  days: { one: '#\u00a0Tag', other: '#\u00a0Tage' },
  hours: 'Std.',
  minutes: 'Min.',
  seconds: 'Sek.',
  forever: 'unbegrenzt',
};

/** Numbers, sizes and times in German. */
export const formats = createFormats(WORDS);

/** A span of time behind „in“ and „vor“, which take the dative: `3 Tagen 4 Std.`. */
export const { duration: dativeDuration } = createFormats({
  ...WORDS,
  days: { one: '#\u00a0Tag', other: '#\u00a0Tagen' },
});
