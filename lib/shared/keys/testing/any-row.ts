import fc from 'fast-check';
import type { ImageRow } from '@/lib/shared/keys/image-row';
import { slugOf } from '@/lib/shared/keys/slug';
import { MEDIA_TYPE_NAMES } from '@/lib/shared/media/media-types';

const text = (maxLength: number) => fc.string({ unit: 'grapheme', maxLength });

/** Rows that fit, for property tests: every type, texts of all scripts, slugs of the name and of another. */
export const anyRow: fc.Arbitrary<ImageRow> = fc
  .record({
    width: fc.integer({ min: 1, max: 65_535 }),
    height: fc.integer({ min: 1, max: 65_535 }),
    sizeBytes: fc.maxSafeNat(),
    type: fc.constantFrom(...MEDIA_TYPE_NAMES),
    thumbhash: fc.uint8Array({ maxLength: 25 }),
    name: fc.oneof(
      text(12).filter((name) => name !== ''),
      fc.constantFrom('IMG_1234.JPG', '\ufeffa.png', '-'),
    ),
    alt: text(8),
    tags: fc.array(text(3), { maxLength: 4 }),
    slugOfName: fc.option(text(10), { nil: undefined }),
    stateBeforeTrash: fc.option(fc.constantFrom('private', 'public'), { nil: undefined }),
    moves: fc.nat({ max: 36 ** 4 - 1 }),
    edits: fc.oneof(fc.constant(0), fc.nat({ max: 36 ** 4 - 1 })),
  })
  .map(({ slugOfName, stateBeforeTrash, moves, edits, ...row }) => ({
    ...row,
    slug: slugOf(slugOfName ?? row.name, row.type),
    ...(stateBeforeTrash ? { stateBeforeTrash } : {}),
    ...(edits > 0 ? { revision: { moves, edits } } : {}),
  }));
