import { expect, test } from 'vitest';
import { isAlbumPlace } from '@/lib/shared/keys/row/album-places';
import fc from '@/testing/shared/fast-check';
import { decidePlaces, type Placed } from './decide-places';
import { placesBetween } from './places-between';

const WITHOUT = 'zzzzzzz';

/** As an index lists them. */
function inOrder(photos: readonly Placed[]): readonly Placed[] {
  return photos.toSorted((one, other) => {
    const [a, b] = [one, other].map(({ id, place }) => `${place ?? WITHOUT}-${id}`) as [string, string];
    return a < b ? -1 : 1;
  });
}

test('places between two others ascend, and are as the row takes them', () => {
  const place = fc
    .integer({ min: 1, max: 36 ** 6 - 1 })
    .map((value) => value.toString(36).padStart(6, '0').replace(/0+$/, ''));
  const end = fc.option(place);
  fc.assert(
    fc.property(end, end, fc.integer({ min: 1, max: 50 }), (one, other, count) => {
      const [low, high] = one !== null && other !== null && one > other ? [other, one] : [one, other];
      const places = placesBetween(low, high, count);
      if (places === null) return;
      for (const text of places) expect(isAlbumPlace(text)).toBe(true);
      const all = [...(low === null ? [] : [low]), ...places, ...(high === null ? [] : [high])];
      expect(all).toEqual(all.toSorted((a, b) => (a < b ? -1 : 1)));
      expect(new Set(places).size).toBe(count);
    }),
  );
});

test('whatever is moved wherever stands there, and all others stay in their order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }),
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 4 })), { maxLength: 60 }),
      (bare, moves) => {
        let photos = inOrder(
          bare.map((isBare, at) => ({
            id: `p${String(at).padStart(2, '0')}`,
            place: isBare ? null : `${at + 10}`.replace(/0$/, 'a'),
          })),
        );
        for (const [from, to, count] of moves) {
          const ids = photos.map(({ id }) => id);
          const start = from % ids.length;
          const moved = ids.slice(start, start + count);
          const rest = ids.filter((id) => !moved.includes(id));
          const at = to % (rest.length + 1);
          const expected = [...rest.slice(0, at), ...moved, ...rest.slice(at)];
          const places = decidePlaces(photos, moved, rest[at - 1] ?? null);
          photos = inOrder(photos.map((one) => ({ ...one, place: places?.get(one.id) ?? one.place })));
          expect(photos.map(({ id }) => id)).toEqual(expected);
        }
      },
    ),
  );
});

test('a photo that is moved among others is the only one that gets another place', () => {
  const photos = ['a', 'b', 'c', 'd', 'e'].map((id, at) => ({ id, place: String(at + 1) }));
  expect([...(decidePlaces(photos, ['d'], 'a') ?? [])].map(([id]) => id)).toEqual(['d']);
  expect([...(decidePlaces(photos, ['d'], null) ?? [])].map(([id]) => id)).toEqual(['d']);
  expect(decidePlaces(photos, ['d'], 'zz')).toBeNull();
});

test('a photo is moved to the front a thousand times, and few others with it', () => {
  let photos: readonly Placed[] = Array.from({ length: 20 }, (_, at) => ({ id: `p${at + 10}`, place: null }));
  let written = 0;
  for (let times = 0; times < 1_000; times += 1) {
    const last = photos.at(-1)?.id ?? '';
    const places = decidePlaces(photos, [last], null) ?? new Map<string, string>();
    written += places.size;
    photos = inOrder(photos.map((one) => ({ ...one, place: places.get(one.id) ?? one.place })));
    expect(photos[0]?.id).toBe(last);
  }
  expect(written).toBeLessThan(3_000);
});
