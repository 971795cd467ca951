import fc from '@/testing/shared/fast-check';
import { MEDIA_TYPE_NAMES } from '../../media/media-types';
import { anyTaken } from '../../taken/testing/any-taken';
import type { ImageRow } from '../row/image-row';
import { byteLength } from '../text/cut-text';
import { slugOf } from '../text/slug';

const text = (maxLength: number) => fc.string({ unit: 'grapheme', maxLength });
const ascii = (maxLength: number) =>
  fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength, size: 'max' });

/** Texts as people write them: few characters of any script, or as many of ASCII as take several segments. */
const texts = fc.oneof(
  fc.record({
    name: fc.oneof(
      text(12).filter((name) => name !== ''),
      fc.constantFrom('IMG_1234.JPG', '\ufeffa.png', '-'),
    ),
    alt: text(8),
    tags: fc.array(text(3), { maxLength: 4 }),
  }),
  fc.record({ name: ascii(220), alt: ascii(80), tags: fc.array(ascii(6), { maxLength: 8 }) }),
);

const albumId = fc.string({ unit: fc.constantFrom(...'abcxyz019'), minLength: 6, maxLength: 6 });
const place = fc.string({ unit: fc.constantFrom('1', 'm', 'z'), minLength: 1, maxLength: 6 });

/** The fields that came with version 3; none of them in half of the rows. */
const origin = fc.record(
  {
    taken: anyTaken,
    uploader: text(12).filter((name) => name !== '' && byteLength(name) <= 40),
    albums: fc
      .uniqueArray(fc.record({ id: albumId, place }, { requiredKeys: ['id'] }), {
        selector: ({ id }) => id,
        minLength: 1,
        maxLength: 8,
      })
      .map((albums) => albums.toSorted((one, other) => (one.id < other.id ? -1 : 1))),
  },
  { requiredKeys: [] },
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
    stateBeforeTrash: fc.option(fc.constantFrom('held', 'private', 'public'), { nil: undefined }),
    origin: fc.oneof(fc.constant({}), origin),
    moves: fc.nat({ max: 36 ** 4 - 1 }),
    edits: fc.oneof(fc.constant(0), fc.nat({ max: 36 ** 4 - 1 })),
    hasSizes: fc.boolean(),
  })
  .map(({ texts: written, slugOfName, stateBeforeTrash, origin: from, moves, edits, hasSizes, ...row }) => ({
    ...row,
    ...from,
    ...written,
    slug: slugOf(slugOfName ?? written.name, row.type),
    ...(stateBeforeTrash ? { stateBeforeTrash } : {}),
    ...(hasSizes ? { hasSizes: true as const } : {}),
    ...(edits > 0 ? { revision: { moves, edits } } : {}),
  }));
