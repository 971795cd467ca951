/**
 * The dates that a search asks for, as people type them: a year, a month or a day, two of them with dots between, or `none` for photos
 * without a date. They are compared with the wall clock of the camera, so that a photo of a summer evening in Lisbon is one of
 * that day for everybody.
 *
 *     2026            the year
 *     2026-08         the month
 *     2026-08-14      the day
 *     2024..2026-03   from the beginning of 2024 to the end of March 2026
 *     2026-08..       August 2026 and later
 *     ..1999          until the end of 1999
 */

/** Wall clocks from `fromMs` (included) to `toMs` (not included), or photos without a date. */
export type TakenRange = Readonly<{ fromMs: number; toMs: number }> | 'none';

const PART = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;
const WORD = /^taken:/i;

/** The range of a text; null for what is none, and for one that ends before it begins. */
export function parseTakenRange(text: string): TakenRange | null {
  if (text.toLowerCase() === 'none') return 'none';
  const [first = '', last = first, ...more] = text.split('..');
  const from = first === '' ? null : spanOf(first);
  const to = last === '' ? null : spanOf(last);
  const isOpen = first === '' || last === '';
  if (more.length > 0 || (!isOpen && (from === null || to === null)) || (from === null && to === null)) {
    return null;
  }
  const range = {
    fromMs: from?.fromMs ?? Number.NEGATIVE_INFINITY,
    toMs: to?.toMs ?? Number.POSITIVE_INFINITY,
  };
  return range.fromMs < range.toMs ? range : null;
}

/** True for a wall clock in the range; undefined is a photo without a date. */
export function isInTakenRange(range: TakenRange, wallMs: number | undefined): boolean {
  if (range === 'none' || wallMs === undefined) return range === 'none' && wallMs === undefined;
  return wallMs >= range.fromMs && wallMs < range.toMs;
}

/**
 * Takes words such as `taken:2026-08` out of what somebody searches for. Such a word that holds no range stays a word: somebody may
 * look for that very text.
 */
export function takeTakenWords(q: string): Readonly<{ q: string; ranges: readonly TakenRange[] }> {
  const ranges: TakenRange[] = [];
  const words = q.split(/\s+/).filter((word) => {
    const range = WORD.test(word) ? parseTakenRange(word.replace(WORD, '')) : null;
    if (range !== null) ranges.push(range);
    return range === null;
  });
  return { q: words.join(' '), ranges };
}

/** A year, a month or a day from its beginning to the next one's; null for one that no calendar has. */
function spanOf(text: string): Readonly<{ fromMs: number; toMs: number }> | null {
  const [, year, month, day] = PART.exec(text) ?? [];
  if (year === undefined) return null;
  const [at, monthAt, dayAt] = [Number(year), Number(month ?? 1) - 1, Number(day ?? 1)];
  const from = utc(at, monthAt, dayAt);
  if (from.getUTCMonth() !== monthAt || from.getUTCDate() !== dayAt) return null;
  const to =
    month === undefined
      ? utc(at + 1, 0, 1)
      : day === undefined
        ? utc(at, monthAt + 1, 1)
        : utc(at, monthAt, dayAt + 1);
  return { fromMs: from.getTime(), toMs: to.getTime() };
}

/** Years before 100 are meant as they are written. */
function utc(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date;
}
