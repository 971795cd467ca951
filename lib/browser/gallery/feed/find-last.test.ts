import { expect, it } from 'vitest';
import { createImageId } from '@/lib/shared/keys/image-id';
import type { ImageItem } from '@/lib/shared/wire';
import fc from '@/testing/shared/fast-check';
import { findLast } from './find-last';

const NOW = Date.parse('2026-06-01T00:00:00Z');
const DAY_MS = 86_400_000;

it('finds the day of the oldest image with few questions', async () => {
  const times = fc.array(fc.integer({ min: 0, max: NOW }), { minLength: 1, maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(times, async (given) => {
      let questions = 0;
      const found = await findLast(async ({ before }) => {
        questions += 1;
        const older = given.filter((ms) => ms < Date.parse(before ?? ''));
        const images = older.length ? [{ id: createImageId(Math.max(...older)) } as ImageItem] : [];
        return { images, next: null };
      }, NOW);
      expect(Math.abs((found ?? 0) - Math.min(...given))).toBeLessThanOrEqual(DAY_MS);
      expect(questions).toBeLessThan(60);
    }),
  );
});

it('of nothing there is no oldest', async () => {
  expect(await findLast(async () => ({ images: [], next: null }), NOW)).toBeNull();
});
