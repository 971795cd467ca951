import fc from 'fast-check';
import { MEDIA_TYPE_NAMES } from '../../media/media-types';
import type { ImageRow } from '../image-row';
import { slugOf } from '../slug';

const text = (maxLength: number) => fc.string({ unit: 'grapheme', maxLength });
const ascii = (maxLength: number) =>
  fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength, size: 'max' });

/** What people write: few characters of any script, or as many of ASCII as take several segments. */
const texts = fc.oneof(
  fc.record({
    name: fc.oneof(
      text(12).filter((name) => name !== ''),
      fc.constantFrom('IMG_1234.JPG', '\ufeffa.png', '-'),
    ),
    alt: text(8),
    tags: fc.array(text(3), { maxLength: 4 }),
  }),
  fc.record({ name: ascii(320), alt: ascii(120), tags: fc.array(ascii(12), { maxLength: 8 }) }),
);

/** Rows that fit, for property tests: every type, texts of all scripts, slugs of the name and of another, one segment and many. */
export const anyRow: fc.Arbitrary<ImageRow> = fc
  .record({
    width: fc.integer({ min: 1, max: 65_535 }),
    height: fc.integer({ min: 1, max: 65_535 }),
    sizeBytes: fc.maxSafeNat(),
    type: fc.constantFrom(...MEDIA_TYPE_NAMES),
    thumbhash: fc.uint8Array({ maxLength: 25 }),
    texts,
    slugOfName: fc.option(text(10), { nil: undefined }),
    stateBeforeTrash: fc.option(fc.constantFrom('private', 'public'), { nil: undefined }),
    moves: fc.nat({ max: 36 ** 4 - 1 }),
    edits: fc.oneof(fc.constant(0), fc.nat({ max: 36 ** 4 - 1 })),
  })
  .map(({ texts: written, slugOfName, stateBeforeTrash, moves, edits, ...row }) => ({
    ...row,
    ...written,
    slug: slugOf(slugOfName ?? written.name, row.type),
    ...(stateBeforeTrash ? { stateBeforeTrash } : {}),
    ...(edits > 0 ? { revision: { moves, edits } } : {}),
  }));
