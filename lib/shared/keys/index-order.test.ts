import { describe, expect, it } from 'vitest';
import fc from '@/testing/shared/fast-check';
import { createImageId, dateOfId } from './image-id';
import {
  type IndexOrder,
  idOfPosition,
  MAX_POSITION_CHARS,
  msIn,
  msOfPosition,
  type Ordered,
  positionAt,
  positionOf,
} from './index-order';

const anyImage: fc.Arbitrary<Ordered> = fc.record({
  id: fc
    .tuple(fc.integer({ min: 0, max: 2 ** 47 }), fc.uint8Array({ minLength: 10, maxLength: 10 }))
    .map(([ms, bytes]) => createImageId(ms, { getRandomValues: (target) => target.set(bytes) })),
  takenMs: fc.option(
    fc.oneof(
      fc.integer({ min: Date.UTC(1826, 0, 1), max: Date.UTC(10_000, 0, 1) - 1 }),
      fc.constantFrom(0, -1, Date.UTC(1904, 0, 1), 2 ** 31 * 1_000, 2 ** 32 * 1_000),
    ),
  ),
  place: fc.option(fc.stringMatching(/^[a-z0-9]{0,5}[a-z1-9]$/), { nil: undefined }),
});

const BY_DATES = (['taken', 'uploaded'] as const).flatMap((by) =>
  (['newest', 'oldest'] as const).map((direction): IndexOrder => ({ by, direction })),
);

describe.each(BY_DATES)('by $by, $direction first', (order) => {
  it('positions ascend as images follow each other, and those of one moment by their ids', () => {
    fc.assert(
      fc.property(anyImage, anyImage, (one, other) => {
        const [first, second] = [one, other].map((image) => positionOf(order, image));
        const by = msIn(order, one) - msIn(order, other);
        const ahead = order.direction === 'newest' ? by > 0 : by < 0;
        const expected = by === 0 ? one.id < other.id : ahead;
        expect((first ?? '') < (second ?? '')).toBe(expected);
      }),
    );
  });

  it('a moment lies between what comes before it and what is of it', () => {
    fc.assert(
      fc.property(anyImage, (image) => {
        const ms = msIn(order, image);
        const later = order.direction === 'newest' ? -1 : 1;
        const position = positionOf(order, image);
        expect(positionAt(order, ms) < position).toBe(true);
        expect(positionAt(order, ms + later) > position || Math.abs(ms) > 2 ** 47).toBe(true);
      }),
    );
  });

  it('a position has its id in it, and a bounded length', () => {
    fc.assert(
      fc.property(anyImage, (image) => {
        const position = positionOf(order, image);
        expect(idOfPosition(position)).toBe(image.id);
        const ms = msIn(order, image);
        if (ms < Date.UTC(10_000, 0, 1)) expect(msOfPosition(order, position)).toBe(ms);
        expect(position.length).toBeLessThanOrEqual(MAX_POSITION_CHARS);
      }),
    );
  });
});

it('an own order goes by place, digit by digit, and what has none comes last', () => {
  const order: IndexOrder = { by: 'own', direction: 'newest' };
  const places = ['1', '1a', 'm', 'm4', 'm41', 'n', 'zzzzzz', undefined];
  const positions = places.map((place, at) =>
    positionOf(order, { id: createImageId(1e12 + at), takenMs: null, place }),
  );
  expect(positions.toSorted((one, other) => (one < other ? -1 : 1))).toEqual(positions);
  expect(() => positionAt(order, 0)).toThrow(RangeError);
});

it('a photo without a date stands where it was uploaded', () => {
  const id = createImageId(Date.UTC(2026, 0, 15));
  const order: IndexOrder = { by: 'taken', direction: 'newest' };
  expect(positionOf(order, { id, takenMs: null })).toBe(
    positionOf(order, { id, takenMs: dateOfId(id).getTime() }),
  );
});

it('moments beyond what rows hold count as the nearest', () => {
  const order: IndexOrder = { by: 'taken', direction: 'newest' };
  expect(positionAt(order, -1e15)).toBe(positionAt(order, Date.UTC(1826, 0, 1)));
  expect(positionAt(order, 1e15)).toBe('0000000000');
});

it.each([
  '',
  'x',
  createImageId(0),
  `-${createImageId(0)}`,
  `abcdefghijk-${createImageId(0)}`,
  `A-${createImageId(0)}`,
])('%s is no position', (text) => {
  expect(idOfPosition(text)).toBeNull();
});
