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
  /** Who uploaded the image, as it stands in the key; `-` for nobody. */
  uploader(key: string): string;
}>;

const DOT = 0x2e;
const ONE = 0x31;
const THREE = 0x33;

/** How many fields stand before the width in rows of version 1, 2 and 3: moves and edits, and when, who and albums. */
const HEAD_FIELDS = [0, 2, 5];
const UPLOADER = 3;

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
      if (version < ONE || version > THREE || key.charCodeAt(start + 1) !== DOT) return false;
      headCount = HEAD_FIELDS[version - ONE] ?? 0;
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
    uploader: (key: string) =>
      headCount > UPLOADER ? key.slice(heads[UPLOADER], (heads[UPLOADER + 1] ?? 1) - 1) : '-',
    number: (key: string, field: number) => Number.parseInt(finder.text(key, field), 36),
  };
  return finder;
}
