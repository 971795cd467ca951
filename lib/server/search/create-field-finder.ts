/**
 * Where the fields of a row stand in a key, in the order of `row-codec.ts`. For whoever looks at a million rows and wants few of
 * their fields: `splitRow` makes a text of each, which takes five times as long.
 */
export const FIELD = {
  width: 0,
  height: 1,
  sizeBytes: 2,
  extension: 3,
  name: 6,
  alt: 7,
  slug: 8,
  firstTag: 9,
} as const;

/** The fields of the row that was found last. */
export type FieldFinder = Readonly<{
  /**
   * Finds the fields of the row that stands in `key` from `start` to `end`; false for another version, or where fields are
   * missing. What they hold is not checked.
   */
  find(key: string, start: number, end: number): boolean;
  /** How many there are, tags and all. */
  count: number;
  startOf(field: number): number;
  endOf(field: number): number;
  text(key: string, field: number): string;
  /** NaN for none. */
  number(key: string, field: number): number;
}>;

const DOT = 0x2e;
const ONE = 0x31;
const TWO = 0x32;

/** Creates a finder; it is used for one row after another. */
export function createFieldFinder(): FieldFinder {
  /** Where each field begins, and one more: behind the dot the last one would end with. */
  const starts: number[] = [];
  const finder = {
    count: 0,
    find(key: string, start: number, end: number): boolean {
      const version = key.charCodeAt(start);
      if ((version !== ONE && version !== TWO) || key.charCodeAt(start + 1) !== DOT) return false;
      // Moves and edits stand before the others.
      let before = version === TWO ? 2 : 0;
      let found = 0;
      let from = start + 2;
      for (let at = from; at <= end; at += 1) {
        if (at < end && key.charCodeAt(at) !== DOT) continue;
        if (before > 0) before -= 1;
        else {
          if (at === from && found < FIELD.firstTag) return false;
          starts[found] = from;
          found += 1;
        }
        from = at + 1;
      }
      starts[found] = from;
      finder.count = found;
      return found >= FIELD.firstTag;
    },
    startOf: (field: number) => starts[field] ?? 0,
    endOf: (field: number) => (starts[field + 1] ?? 1) - 1,
    text: (key: string, field: number) => key.slice(finder.startOf(field), finder.endOf(field)),
    number: (key: string, field: number) => Number.parseInt(finder.text(key, field), 36),
  };
  return finder;
}
