import { expect, test } from 'vitest';
import fc from '@/testing/shared/fast-check';
import { createImageId } from '../image-id';
import { thumbKey } from '../object-keys';
import { anyRow } from '../testing/any-row';
import { inOneSegment } from '../testing/in-one-segment';
import { compareRows, type ListedRow } from './compare-rows';

const ID = createImageId(1e12);

const listed = fc
  .record({
    row: anyRow,
    // Few slugs and counts, so that many are alike.
    slug: fc.constantFrom('a.jpg', 'a--00000000.jpg', 'a--11111111.jpg'),
    moves: fc.nat({ max: 2 }),
    edits: fc.nat({ max: 2 }),
    ms: fc.nat({ max: 3 }),
    state: fc.constantFrom('private', 'public', 'trash'),
    isOld: fc.boolean(),
  })
  .map(({ row: { revision: _, ...row }, slug, moves, edits, ms, state, isOld }): ListedRow => {
    const revised = {
      ...row,
      type: 'image/jpeg',
      slug,
      ...(moves + edits > 0 ? { revision: { moves, edits } } : {}),
    } as const;
    const key = thumbKey(state, ID, revised);
    return { row: revised, key: isOld ? inOneSegment(key) : key, lastModified: new Date(ms) };
  });

test('everybody puts the same rows into the same order', () => {
  fc.assert(
    fc.property(fc.array(listed, { maxLength: 8 }), fc.nat(), (rows, turn) => {
      const turned = [...rows.slice(turn % (rows.length + 1)), ...rows.slice(0, turn % (rows.length + 1))];
      const keys = (some: readonly ListedRow[]) => some.toSorted(compareRows).map(({ key }) => key);
      expect(keys(turned)).toEqual(keys(rows));
    }),
    { numRuns: 500 },
  );
});

test('all rows of one stored image stand together: an image that lost against another never wins again', () => {
  fc.assert(
    fc.property(listed, listed, listed, (one, edited, other) => {
      const movesOf = ({ row }: ListedRow) => row.revision?.moves ?? 0;
      fc.pre(one.row.slug === edited.row.slug && movesOf(one) === movesOf(edited));
      fc.pre(one.row.slug !== other.row.slug);
      expect(Math.sign(compareRows(edited, other))).toBe(Math.sign(compareRows(one, other)));
    }),
    { numRuns: 500 },
  );
});

test('a copy made again at another time changes nothing, but for rows that were never changed', () => {
  fc.assert(
    fc.property(listed, listed, fc.nat({ max: 9 }), (one, other, ms) => {
      fc.pre(one.row.revision !== undefined);
      const later = { ...one, lastModified: new Date(ms) };
      expect(compareRows(later, other)).toBe(compareRows(one, other));
    }),
    { numRuns: 500 },
  );
});

test('the form of a key decides nothing that a revision decides', () => {
  fc.assert(
    fc.property(listed, listed, (one, other) => {
      const changes = ({ row }: ListedRow) => [row.revision?.moves, row.revision?.edits, row.slug].join();
      fc.pre(changes(one) !== changes(other));
      const turned = { ...one, key: inOneSegment(one.key) };
      expect(Math.sign(compareRows(turned, other))).toBe(Math.sign(compareRows(one, other)));
    }),
  );
});
