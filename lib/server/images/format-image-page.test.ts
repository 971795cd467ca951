import { expect, test } from 'vitest';
import type { ImageItem, ImagePage } from '@/lib/shared/wire';
import fc from '@/testing/shared/fast-check';
import { formatImagePage } from './format-image-page';

const item = fc.record({ id: fc.uuid(), name: fc.string({ unit: 'grapheme' }), tags: fc.array(fc.string()) });

test('a page is the JSON it always was, the first time and again', () => {
  const next = fc.option(fc.uuid());
  const skipped = fc.option(fc.nat(), { nil: undefined });
  fc.assert(
    fc.property(fc.array(item), next, skipped, (items, after, unknown) => {
      const images = items as unknown as readonly ImageItem[];
      const page: ImagePage = { images, next: after, ...(unknown === undefined ? {} : { skipped: unknown }) };
      expect(formatImagePage(page)).toBe(JSON.stringify(page));
      expect(formatImagePage(page)).toBe(JSON.stringify(page));
    }),
  );
});
