import { expect, test } from 'vitest';
import { foldText, foldWords, holdsWords } from '@/lib/shared/gallery/fold-text';
import { createImageId } from '@/lib/shared/keys/image-id';
import { thumbKey } from '@/lib/shared/keys/object-keys';
import type { ImageRow } from '@/lib/shared/keys/row/image-row';
import { splitRow } from '@/lib/shared/keys/row/row-fields';
import { anyRow } from '@/lib/shared/keys/testing/any-row';
import { inOneSegment } from '@/lib/shared/keys/testing/in-one-segment';
import { isInTakenRange, type TakenRange } from '@/lib/shared/taken/taken-range';
import fc from '@/testing/shared/fast-check';
import { createRowFilter, type RowQuery } from './create-row-filter';

const keyOf = (row: ImageRow) => thumbKey('private', createImageId(0), row);

/** A part of one of the texts, in another case, so that something is found. */
const rowAndWords = fc
  .tuple(anyRow, fc.nat(), fc.nat({ max: 6 }), fc.string({ unit: 'grapheme' }))
  .map(([row, at, length, other]) => {
    const texts = [row.name, row.alt, ...row.tags];
    const text = texts[at % texts.length] ?? '';
    const start = at % (text.length + 1);
    const part = text.slice(start, start + length).toUpperCase();
    return { row, q: at % 5 === 0 ? other : `${part} ${part.slice(1)}` };
  });

/** The question of the query, about a row that was read whole. */
function isWanted(row: ImageRow, query: RowQuery): boolean {
  const turn = Math.sign(row.width - row.height);
  return (
    holdsWords(foldText([row.name, row.alt, ...row.tags].join('\n')), foldWords(query.q ?? '')) &&
    (query.uploader === undefined || foldText(row.uploader ?? '') === foldText(query.uploader)) &&
    (query.taken === undefined || isInTakenRange(query.taken, row.taken?.wallMs)) &&
    (query.tag === undefined || row.tags.some((tag) => foldText(tag) === foldText(query.tag ?? ''))) &&
    (query.types?.includes(row.type) ?? true) &&
    row.sizeBytes >= (query.minBytes ?? 0) &&
    row.sizeBytes <= (query.maxBytes ?? Number.POSITIVE_INFINITY) &&
    (query.orientation === undefined ||
      turn === ['portrait', 'square', 'landscape'].indexOf(query.orientation) - 1)
  );
}

test('a row is found by its key exactly when it would be found by what it says', () => {
  fc.assert(
    fc.property(rowAndWords, ({ row, q }) => {
      const verdict = isWanted(row, { q }) ? 'match' : 'other';
      expect(createRowFilter({ q })(keyOf(row))).toBe(verdict);
      expect(createRowFilter({ q })(inOneSegment(keyOf(row)))).toBe(verdict);
    }),
    { numRuns: 2_000 },
  );
  const options = { requiredKeys: [] };
  const query = fc.record(
    {
      tag: fc.string({ maxLength: 3 }),
      uploader: fc.constantFrom('', 'Zoë'),
      taken: fc.constantFrom<TakenRange>('none', { fromMs: 0, toMs: Number.POSITIVE_INFINITY }),
      types: fc.constantFrom(['image/jpeg'] as const, ['image/png', 'image/webp'] as const),
      minBytes: fc.maxSafeNat(),
      maxBytes: fc.maxSafeNat(),
      orientation: fc.constantFrom('landscape', 'portrait', 'square'),
    },
    options,
  );
  fc.assert(
    fc.property(anyRow, query, fc.boolean(), (row, asked, hasTag) => {
      const [tag] = row.tags;
      const wanted: RowQuery = {
        ...asked,
        ...(hasTag && tag !== undefined ? { tag: tag.toUpperCase() } : {}),
        ...(hasTag && row.uploader !== undefined ? { uploader: row.uploader.toUpperCase() } : {}),
      };
      const verdict = isWanted(row, wanted) ? 'match' : 'other';
      expect(createRowFilter(wanted)(keyOf(row))).toBe(verdict);
      expect(createRowFilter(wanted)(inOneSegment(keyOf(row)))).toBe(verdict);
    }),
    { numRuns: 1_000 },
  );
});

test('a filter tells each key for itself, whatever it looked at before', () => {
  fc.assert(
    fc.property(fc.array(rowAndWords, { minLength: 1 }), (rows) => {
      const q = rows[0]?.q ?? '';
      const filter = createRowFilter({ q });
      for (const { row } of rows) expect(filter(keyOf(row))).toBe(createRowFilter({ q })(keyOf(row)));
    }),
  );
});

test('a row is unknown exactly when its fields cannot be told apart', () => {
  const text = fc.string({ unit: fc.constantFrom('1', '2', '3', '.', '.', 'a', '-'), maxLength: 40 });
  const beginning = fc.constantFrom(
    '',
    '1.',
    '2.',
    '1.a.a.a.jpg.a.-.YQ.-.-',
    '2.1.1.a.a.a.jpg.a.-.YQ.-.-',
    '2...a.a.a.',
    '3.',
    '3.0.0.-.-.-.a.a.a.jpg.a.-.YQ.-.-',
    '3.0.0.-..-.a.a.a.',
  );
  fc.assert(
    fc.property(beginning, text, (start, rest) => {
      const row = start + rest;
      const isUnknown = createRowFilter({ q: 'never' })(`private/thumbs/x/${row}.webp`) === 'unknown';
      expect(isUnknown).toBe(splitRow(row) === null);
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ['a character that is none of base64url', '1.a.a.a.jpg.a.-.SU1!HX.-.-'],
  ['a length base64url cannot have', '1.a.a.a.jpg.a.-.SU1HX.-.-'],
  ['bytes that are no text', '1.a.a.a.jpg.a.-._____w.-.-'],
])('a name with %s is no reason to fail', (_, row) => {
  expect(createRowFilter({ q: 'x' })(`private/thumbs/x/${row}.webp`)).toBe('other');
});

test('favourites are found by a word, together with others', () => {
  const row = { ...fc.sample(anyRow, 1)[0], name: 'cat.jpg', alt: '', slug: 'cat.jpg' } as ImageRow;
  const [loved, plain] = [keyOf({ ...row, tags: ['★'] }), keyOf({ ...row, tags: [] })];
  const answers = (q: string) => [loved, plain].map(createRowFilter({ q }));
  expect(answers('is:favourite')).toEqual(['match', 'other']);
  expect(answers('cat is:favorite')).toEqual(['match', 'other']);
  expect(answers('dog is:favourite')).toEqual(['other', 'other']);
  expect(answers('cat')).toEqual(['match', 'match']);
});
