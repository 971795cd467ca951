/**
 * Where the fields of a row stand in a key, in the order of `row-fields.ts`. For code that reads a million rows and wants few of
 * their fields: `splitRow` makes a text of each, which takes five times as long. A property test holds both to each other.
 */
import { HEAD_COUNTS, HEAD_FIELDS, ROW_FIELDS } from './row-fields';

/** Places of fields from the width on; the tags follow. */
export const FIELD = {
  ...(Object.fromEntries(ROW_FIELDS.map((name, place) => [name, place])) as Record<
    (typeof ROW_FIELDS)[number],
    number
  >),
  firstTag: ROW_FIELDS.length,
} as const;

/** The fields of the row that was found last. */
export type FieldFinder = Readonly<{
  /**
   * Finds the fields of the row that stands in `key` from `start` to `end`; false for another version, or where fields are
   * missing. Text that they hold is not checked.
   */
  find(key: string, start: number, end: number): boolean;
  /** How many there are, tags and all. */
  count: number;
  startOf(field: number): number;
  endOf(field: number): number;
  text(key: string, field: number): string;
  /** NaN for none. */
  number(key: string, field: number): number;
  /** A field before the width, as it stands in the key; `-` where it says nothing, and in a row of a version without it. */
  head(key: string, name: (typeof HEAD_FIELDS)[number]): string;
}>;

const DOT = 0x2e;
/** The digit of version 1. */
const ONE = 0x31;

/** Creates a finder; it is used for one row after another. */
export function createFieldFinder(): FieldFinder {
  /** Where each field begins, and one more: behind the dot the last one would end with. */
  const starts: number[] = [];
  /** Where each field before the width begins, and the width. */
  const heads: number[] = [];
  let headCount = 0;
  const finder = {
    count: 0,
    find(key: string, start: number, end: number): boolean {
      const version = key.charCodeAt(start);
      const known = HEAD_COUNTS[version - ONE];
      if (known === undefined || key.charCodeAt(start + 1) !== DOT) return false;
      headCount = known;
      let head = 0;
      let found = 0;
      let from = start + 2;
      for (let at = from; at <= end; at += 1) {
        if (at < end && key.charCodeAt(at) !== DOT) continue;
        if (head < headCount) {
          if (at === from) return false;
          heads[head] = from;
          head += 1;
        } else {
          if (at === from && found < FIELD.firstTag) return false;
          starts[found] = from;
          found += 1;
        }
        from = at + 1;
      }
      starts[found] = from;
      heads[head] = starts[0] ?? from;
      finder.count = found;
      return found >= FIELD.firstTag;
    },
    startOf: (field: number) => starts[field] ?? 0,
    endOf: (field: number) => (starts[field + 1] ?? 1) - 1,
    text: (key: string, field: number) => key.slice(finder.startOf(field), finder.endOf(field)),
    head: (key: string, name: (typeof HEAD_FIELDS)[number]) => {
      const field = HEAD_FIELDS.indexOf(name);
      return headCount > field ? key.slice(heads[field], (heads[field + 1] ?? 1) - 1) : '-';
    },
    number: (key: string, field: number) => Number.parseInt(finder.text(key, field), 36),
  };
  return finder;
}
