import { describe, expect, it, test } from 'vitest';
import { createImageId } from './image-id';
import { IMAGE_STATES } from './image-state';
import {
  albumIndexPrefix,
  entryKey,
  type IndexedImage,
  type IndexName,
  indexPrefix,
  LONG_ROW,
  parseEntryKey,
  statesOfIndex,
  TAKEN_INDEX,
  thumbKeyOfEntry,
} from './index-keys';
import { thumbKey } from './object-keys';
import type { ImageRow } from './row/image-row';
import { rowTextBudget } from './row/row-codec';
import { inOneSegment } from './testing/in-one-segment';

const ID = createImageId(Date.UTC(2026, 0, 15), { getRandomValues: (bytes) => bytes.fill(7) });
const ROW: ImageRow = {
  width: 4,
  height: 3,
  sizeBytes: 5,
  type: 'image/jpeg',
  thumbhash: Uint8Array.of(1, 2, 3),
  name: 'photo.jpg',
  alt: '',
  tags: [],
  slug: 'photo.jpg',
};
const ALBUM: IndexName = { album: 'a1b2c3', order: { by: 'own', direction: 'newest' } };

function imageOf(row: Partial<ImageRow>, state: IndexedImage['state'] = 'private'): IndexedImage {
  const whole = { ...ROW, ...row };
  return { state, id: ID, row: whole, key: thumbKey(state, ID, whole) };
}

// Keys of stored entries look like this; another form needs every index written anew.
test('entries are written in this form for ever', () => {
  const row = '1.4.3.5.jpg.AQID.-.cGhvdG8uanBn.-.-';
  const day = '2h7302l1bz';
  expect(entryKey(TAKEN_INDEX, imageOf({}))).toBe(`index/taken/private/${day}-${ID}/${row}`);
  const trashed = imageOf({}, 'trash');
  expect(entryKey(TAKEN_INDEX, trashed)).toBe(`trash/index/taken/${day}-${ID}/${row}`);
  const placed = imageOf({ albums: [{ id: 'a1b2c3', place: 'm4' }] }, 'public');
  expect(entryKey(ALBUM, placed)).toBe(
    `index/album-a1b2c3/own-newest/public/m4-${ID}/3.0.0.-.-.a1b2c3-m4.4.3.5.jpg.AQID.-.cGhvdG8uanBn.-.-`,
  );
});

describe('an entry', () => {
  const long = 'a'.repeat(rowTextBudget.altAndTagsBytes);
  test.each([
    ['a short row', imageOf({})],
    ['a row in segments', imageOf({ alt: long })],
    ['the longest dated row', imageOf({ alt: 'a'.repeat(600), taken: { wallMs: 0, isFileDate: true } })],
  ])('of %s says what its row says', (_, image) => {
    const key = entryKey(TAKEN_INDEX, image);
    expect(key.length).toBeLessThanOrEqual(999);
    for (const segment of key.split('/')) expect(segment.length).toBeLessThanOrEqual(205);
    const entry = parseEntryKey(indexPrefix(TAKEN_INDEX, image.state), key);
    expect(entry?.id).toBe(ID);
    expect(entry && thumbKeyOfEntry(image.state, entry)).toBe(image.key);
  });

  test.each([
    ['has no room', imageOf({ alt: 'a'.repeat(675) })],
    ['stands in one piece', { ...imageOf({ alt: long }), key: inOneSegment(imageOf({ alt: long }).key) }],
  ])('of a row that %s is read by its id', (_, image) => {
    const key = entryKey(TAKEN_INDEX, image);
    expect(parseEntryKey(indexPrefix(TAKEN_INDEX, image.state), key)?.rowText).toBe(LONG_ROW);
  });

  it('of an album has the room it needs in every order', () => {
    const albums = [{ id: 'a1b2c3', place: 'zzzzzz' }];
    const image = imageOf({ alt: 'a'.repeat(594), taken: { wallMs: 0, isFileDate: true }, albums });
    for (const by of ['taken', 'uploaded', 'own'] as const) {
      const index: IndexName = { album: 'a1b2c3', order: { by, direction: 'oldest' } };
      expect(entryKey(index, image).length).toBeLessThanOrEqual(999);
    }
  });
});

test.each([
  'index/taken/private/',
  'index/taken/private/x/y',
  'other',
  `index/taken/private/-${ID}/x`,
  `index/taken/private/0-${ID}/`,
])('%s is no entry', (key) => {
  expect(parseEntryKey('index/taken/private/', key)).toBeNull();
});

test('what waits for approval or lies in the trash is in no album, and all states are by date', () => {
  expect(statesOfIndex(ALBUM)).toEqual(['private', 'public']);
  expect(statesOfIndex(TAKEN_INDEX)).toEqual(IMAGE_STATES);
  expect(() => indexPrefix(ALBUM, 'trash')).toThrow(RangeError);
  expect(() => indexPrefix(ALBUM, 'held')).toThrow(RangeError);
});

test('no index lies in another, and an album that is none has no prefix', () => {
  const prefixes = [
    ...IMAGE_STATES.map((state) => indexPrefix(TAKEN_INDEX, state)),
    ...(['taken', 'uploaded', 'own'] as const).flatMap((by) =>
      (['newest', 'oldest'] as const).map((direction) =>
        indexPrefix({ album: 'a1b2c3', order: { by, direction } }, 'public'),
      ),
    ),
  ];
  for (const one of prefixes) expect(prefixes.filter((other) => other.startsWith(one))).toEqual([one]);
  expect(() => albumIndexPrefix('../../x')).toThrow(RangeError);
  expect(() => indexPrefix({ album: null, order: { by: 'own', direction: 'newest' } }, 'public')).toThrow(
    RangeError,
  );
});
