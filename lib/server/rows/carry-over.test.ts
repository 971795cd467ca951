/** How edits of the same row that were made at once come together, for whatever rows may hold. */

import { expect, test } from 'vitest';
import { createImageId } from '@/lib/shared/keys/image-id';
import { thumbKey } from '@/lib/shared/keys/object-keys';
import { encodeAlbums } from '@/lib/shared/keys/row/album-places';
import type { AlbumPlace, ImageRow } from '@/lib/shared/keys/row/image-row';
import { anyTaken } from '@/lib/shared/taken/testing/any-taken';
import fc from '@/testing/shared/fast-check';
import { carryOver, hasSameContent, type RowContent, withContent } from './apply-edit';
import { mergeAlbums } from './merge-albums';
import type { StoredRow } from './stored-row';
import { withNewerTexts } from './with-newer-texts';

/** Few different ones, so that edits meet. */
const albums = fc
  .uniqueArray(
    fc.record(
      {
        id: fc.constantFrom(...Array.from({ length: 10 }, (_, index) => `album${index}`)),
        place: fc.constantFrom('1', '5', 'm'),
      },
      { requiredKeys: ['id'] },
    ),
    { selector: ({ id }) => id, minLength: 1, maxLength: 8 },
  )
  .map((list) => list.toSorted((one, other) => (one.id < other.id ? -1 : 1)));

const content: fc.Arbitrary<RowContent> = fc.record(
  {
    name: fc.constantFrom('a.jpg', 'b.jpg'),
    alt: fc.constantFrom('', 'sea'),
    tags: fc.uniqueArray(fc.constantFrom('x', 'y', 'z')).map((tags) => tags.toSorted()),
    taken: fc.oneof(anyTaken, fc.constant({ wallMs: 0, isFileDate: true })),
    albums,
  },
  { requiredKeys: ['name', 'alt', 'tags'] },
);

/** Tags have no order that anybody relies on. */
const sorted = (one: RowContent) => ({ ...one, tags: one.tags.toSorted() });

test('what one of two changed is there, whichever of them counts', () => {
  fc.assert(
    fc.property(content, content, (base, changed) => {
      expect(sorted(carryOver(base, changed, base))).toEqual(changed);
      expect(sorted(carryOver(base, base, changed))).toEqual(changed);
      expect(sorted(carryOver(base, changed, changed))).toEqual(changed);
    }),
  );
});

test('of two dates the one that counts stays, and one that was taken away is not brought back', () => {
  fc.assert(
    fc.property(content, content, content, (base, counting, other) => {
      const { taken } = carryOver(base, counting, other);
      const isChanged = JSON.stringify(base.taken) !== JSON.stringify(counting.taken);
      expect(taken).toEqual(isChanged ? counting.taken : other.taken);
    }),
  );
});

test('of albums all that either added are there, as far as there is room, and all that either removed are gone', () => {
  fc.assert(
    fc.property(albums, albums, albums, (base, counting, other) => {
      const merged = mergeAlbums(base, counting, other);
      const ids = (list: readonly AlbumPlace[]) => list.map(({ id }) => id);
      const isIn = (list: readonly AlbumPlace[], id: string) => ids(list).includes(id);
      expect(() => encodeAlbums(merged)).not.toThrow();
      for (const id of ids(base)) {
        if (!isIn(counting, id) && !isIn(other, id)) expect(isIn(merged, id)).toBe(false);
      }
      const wanted = new Set([...ids(counting), ...ids(other)].filter((id) => !isIn(base, id)));
      const hasRoom = new Set([...ids(counting), ...ids(other)]).size <= 8;
      if (hasRoom) for (const id of wanted) expect(isIn(merged, id)).toBe(true);
      for (const { id, place } of counting) {
        const [was, theirs] = [base, other].map((list) => list.find((one) => one.id === id));
        const isMoved = was !== undefined && was.place !== place;
        if (isMoved && theirs !== undefined) expect(merged.find((one) => one.id === id)?.place).toBe(place);
      }
    }),
  );
});

const ROW: ImageRow = {
  ...{ width: 4, height: 3, sizeBytes: 5, type: 'image/jpeg', thumbhash: Uint8Array.of(1) },
  ...{ name: 'a.jpg', alt: '', tags: [], slug: 'a.jpg' },
};
const ID = createImageId(1e12, { getRandomValues: (bytes) => bytes.fill(7) });
const stored = (row: ImageRow, state: StoredRow['state'] = 'private'): StoredRow => {
  return { state, id: ID, row, key: thumbKey(state, ID, row), lastModified: new Date(0) };
};

test('a move that was overtaken by edits takes their date and albums along, and who uploaded it stays', () => {
  fc.assert(
    fc.property(content, content, (base, edited) => {
      const before = { ...withContent(ROW, base), uploader: 'Zoë' };
      const moved = stored(
        { ...before, revision: { moves: 1, edits: 0 }, slug: 'a--0a1b2c3d.jpg' },
        'public',
      );
      const other = stored({ ...withContent(before, edited), revision: { moves: 0, edits: 1 } });
      const { row, state } = withNewerTexts(moved, [moved, other]);
      expect(state).toBe('public');
      expect(row.uploader).toBe('Zoë');
      expect(hasSameContent({ ...row, tags: row.tags.toSorted() }, edited)).toBe(true);
    }),
  );
});
