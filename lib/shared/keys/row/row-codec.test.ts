import { describe, expect, test } from 'vitest';
import fc from '@/testing/shared/fast-check';
import { anyRow } from '../testing/any-row';
import { LONGEST_ORIGIN, longestRows } from '../testing/longest-rows';
import { toBase64Url } from '../text/base64url';
import type { ImageRow } from './image-row';
import { decodeRow, encodeRow, joinSegments, RowTooLongError, rowTextBudget } from './row-codec';

const ROW: ImageRow = {
  width: 2_048,
  height: 1_536,
  sizeBytes: 345_678,
  type: 'image/jpeg',
  thumbhash: Uint8Array.from([1, 2, 250]),
  name: 'IMG_1234.JPG',
  alt: '',
  tags: [],
  slug: 'img_1234.jpg',
};

const good = encodeRow(ROW);

describe('a row', () => {
  test('comes back as it went in', () => {
    fc.assert(
      fc.property(anyRow, (row) => {
        const text = encodeRow(row);
        expect(text).toMatch(/^[A-Za-z0-9._-]+(\/[A-Za-z0-9._-]+)*$/);
        expect(text).not.toContain('..');
        expect(joinSegments(text).length).toBeLessThanOrEqual(rowTextBudget.rowChars);
        expect(decodeRow(text)).toEqual(row);
      }),
      { numRuns: 300 },
    );
  });

  test('is read in one piece as well, as it was written before there were segments', () => {
    fc.assert(
      fc.property(anyRow, (row) => {
        expect(decodeRow(joinSegments(encodeRow(row)))).toEqual(row);
      }),
    );
  });

  test('has segments that every file system takes and no web server hides', () => {
    fc.assert(
      fc.property(
        anyRow.filter(({ tags }) => !tags.includes('')),
        (row) => {
          for (const segment of `${encodeRow(row)}.webp`.split('/')) {
            expect(segment.length).toBeLessThanOrEqual(200);
            expect(segment).not.toMatch(/^\.(?!webp$)|\.$/);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('is cut away from dots wherever they stand', () => {
    for (let length = 90; length < 160; length += 1) {
      const row = { ...ROW, name: 'n'.repeat(length), tags: ['a', 'sea', 'b', 'sky', 'c'] };
      for (const segment of encodeRow(row).split('/')) expect(segment).not.toMatch(/^\.|\.$/);
    }
  });

  test('has segments of at most 200 characters even where nothing but dots could be cut at', () => {
    const segments = encodeRow({ ...ROW, tags: Array.from({ length: 200 }, () => '') }).split('/');
    expect(segments.length).toBeGreaterThan(2);
    for (const segment of segments) {
      expect(segment.length).toBeLessThanOrEqual(200);
      expect(segment.length).toBeGreaterThan(20);
    }
  });

  test.each(longestRows)('as long as one of %s can be is read in both forms', (_, row) => {
    const text = encodeRow(row);
    const most = /^[34]/.test(text) ? rowTextBudget.datedRowChars : rowTextBudget.rowChars;
    expect(joinSegments(text).length).toBeGreaterThan(most - 2);
    expect(text.split('/')).toHaveLength(5);
    expect(decodeRow(text)).toEqual(row);
    expect(decodeRow(joinSegments(text))).toEqual(row);
  });

  // Keys of stored thumbnails look like this: they must be read for ever.
  test.each([
    ['the plain one', ROW, '1.1kw.16o.7eq6.jpg.AQL6.-.SU1HXzEyMzQuSlBH.-.-'],
    [
      'one with everything',
      {
        ...ROW,
        type: 'image/avif',
        alt: '写真',
        tags: ['sea', ''],
        slug: 'old-name.avif',
        stateBeforeTrash: 'public',
      },
      '1.1kw.16o.7eq6.avif.AQL6.public.SU1HXzEyMzQuSlBH.5YaZ55yf.b2xkLW5hbWUuYXZpZg.c2Vh.-',
    ],
    [
      'one that was changed',
      { ...ROW, slug: 'img_1234--0a1b2c3d.jpg', revision: { moves: 37, edits: 0 } },
      '2.11.0.1kw.16o.7eq6.jpg.AQL6.-.SU1HXzEyMzQuSlBH.-.aW1nXzEyMzQtLTBhMWIyYzNkLmpwZw',
    ],
    [
      'one in segments',
      { ...ROW, alt: 'A long description. '.repeat(8), tags: ['sea'] },
      '1.1kw.16o.7eq6.jpg.AQL6.-.SU1HXzEyMzQuSlBH.QSBsb25nIGRlc2NyaXB0aW9uLiBBIGxvbmcgZGVzY3JpcHRpb24uIEEgbG9uZyBkZXNjcmlwdGlvbi4gQSBsb25nIGRlc2NyaXB0aW9uLiBBIGxvbmcgZGVzY3JpcHRpb24uIEEgbG9uZyBkZXNjcmlw/dGlvbi4gQSBsb25nIGRlc2NyaXB0aW9uLiBBIGxvbmcgZGVzY3JpcHRpb24uIA.-.c2Vh',
    ],
    [
      'one that knows when, by whom and in which albums',
      {
        ...ROW,
        taken: { wallMs: Date.UTC(2026, 6, 14, 18, 3, 22), offsetMinutes: 120, isFileDate: false },
        uploader: 'Zoë',
        albums: [{ id: 'a1b2c3' }, { id: 'zzzzzz', place: 'm4' }],
        tags: ['sea'],
      },
      '3.0.0.mrkym974Z8.Wm_Dqw.a1b2c3_zzzzzz-m4.1kw.16o.7eq6.jpg.AQL6.-.SU1HXzEyMzQuSlBH.-.-.c2Vh',
    ],
    [
      'one that has only the date of its file and was changed',
      { ...ROW, taken: { wallMs: -1_000, isFileDate: true }, revision: { moves: 0, edits: 1 } },
      '3.0.1.-rsF.-.-.1kw.16o.7eq6.jpg.AQL6.-.SU1HXzEyMzQuSlBH.-.-',
    ],
    [
      'one that was refused while it waited for approval',
      { ...ROW, stateBeforeTrash: 'held', revision: { moves: 1, edits: 0 } },
      '3.1.0.-.-.-.1kw.16o.7eq6.jpg.AQL6.held.SU1HXzEyMzQuSlBH.-.-',
    ],
    [
      'one of an image that has smaller pictures',
      { ...ROW, hasSizes: true },
      '4.0.0.-.-.-.1kw.16o.7eq6.jpg.AQL6.-.SU1HXzEyMzQuSlBH.-.-',
    ],
  ] satisfies [string, ImageRow, string][])('%s is written in its form for ever', (_, row, text) => {
    expect(encodeRow(row)).toBe(text);
    expect(decodeRow(text)).toEqual(row);
  });

  test('of as many characters as fitted into one piece is read for ever', () => {
    const row = { ...ROW, alt: 'a'.repeat(672) };
    const text = `${good.slice(0, -3)}${toBase64Url(new TextEncoder().encode(row.alt))}.-`;
    expect(text).toHaveLength(941);
    expect(decodeRow(text)).toEqual(row);
    expect(() => encodeRow(row)).toThrow(RowTooLongError);
  });
});

describe('decodeRow', () => {
  const dated = encodeRow({
    ...ROW,
    taken: { wallMs: Date.UTC(2026, 6, 14, 18, 3, 22), isFileDate: false },
    uploader: 'Zoë',
    albums: [{ id: 'a1b2c3' }, { id: 'zzzzzz', place: 'm4' }],
  });

  test('never throws and accepts only what encodeRow writes, in segments or in one piece', () => {
    const valid = anyRow.map(encodeRow);
    const mutated = fc
      .tuple(valid, fc.nat(), fc.constantFrom('', '.', '-', '0', 'A', '.-', '_', 'é', '=', '+', '/', '//'))
      .map(([text, at, insert]) => {
        const index = at % text.length;
        return text.slice(0, index) + insert + text.slice(index + (at % 2));
      });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), mutated, mutated), (text) => {
        const row = decodeRow(text);
        if (row !== null) expect([encodeRow(row), joinSegments(encodeRow(row))]).toContain(text);
      }),
      { numRuns: 1_000 },
    );
  });

  const long = encodeRow({ ...ROW, alt: 'a'.repeat(300) });
  test.each([
    ['segments cut elsewhere', `${long.slice(0, 100)}/${joinSegments(long.slice(100))}`],
    ['a segment more', `${long.slice(0, 100)}/${long.slice(100)}`],
    ['a segment without content', long.replace('/', '//')],
    ['a slash before', `/${long}`],
    ['a slash behind', `${long}/`],
    ['segments where one would do', good.replace('.', './')],
    ['an unknown version', good.replace(/^1/, '4')],
    ['a version that holds more than is said', good.replace(/^1/, '3.0.0.-.-.-')],
    ['a version without its fields', good.replace(/^1/, '3.0.0')],
    ['a version before anything was held', good.replace('AQL6.-.', 'AQL6.held.')],
    ['a date that is none', dated.replace('mrkym974', 'mrkym97x4z9z0')],
    ['a date with a zero before it', dated.replace('mrkym974', '0mrkym974')],
    ['an uploader who is nobody', dated.replace('Wm_Dqw', '')],
    ['an uploader who is too long', dated.replace('Wm_Dqw', toBase64Url(new Uint8Array(41).fill(97)))],
    ['an album that is none', dated.replace('a1b2c3', 'a1b2c')],
    ['albums out of order', dated.replace('a1b2c3_zzzzzz-m4', 'zzzzzz-m4_a1b2c3')],
    ['an album twice', dated.replace('a1b2c3_', 'a1b2c3_a1b2c3_')],
    ['a place that ends with a zero', dated.replace('-m4', '-m0')],
    ['a place of two parts', dated.replace('-m4', '-m4-5')],
    ['nine albums', dated.replace('a1b2c3_', Array.from({ length: 8 }, (_, at) => `a1b2c${at}_`).join(''))],
    ['a dated row of more than 900 characters', `${dated}.${'A'.repeat(900 - dated.length)}`],
    ['a revision that counts nothing', good.replace(/^1/, '2.0.0')],
    ['half a revision', good.replace(/^1/, '2.1')],
    ['a revision with too many changes', good.replace(/^1/, '2.1.10000')],
    ['an empty text', ''],
    ['a missing field', good.slice(0, -2)],
    ['an empty field', good.replace('.-.', '..')],
    ['a leading zero', good.replace('.1kw.', '.01kw.')],
    ['upper-case digits', good.replace('.1kw.', '.1KW.')],
    ['no width', good.replace('.1kw.', '.0.')],
    ['a width over 65,535', good.replace('.1kw.', '.1ekg.')],
    ['an unknown type', good.replace('.jpg.', '.svg.')],
    ['an alias of the type', good.replace('.jpg.', '.jpeg.')],
    ['an unknown state', good.replace('AQL6.-.', 'AQL6.trash.')],
    ['no name', good.replace('SU1HXzEyMzQuSlBH', '-')],
    ['padding', good.replace('AQL6', 'AQ==')],
    ['spare bits in base64', good.replace('AQL6', 'AR')],
    ['bytes that are no UTF-8', good.replace('SU1HXzEyMzQuSlBH', '_w')],
    ['a thumbhash that is too long', good.replace('AQL6', 'A'.repeat(36))],
    ['a stored slug that follows from the name', good.replace(/-$/, 'aW1nXzEyMzQuanBn')],
    ['a stored slug that is none', good.replace(/-$/, 'Li4vLi4')],
    ['more than a row may have', `${good}.${'A'.repeat(rowTextBudget.rowChars)}`],
    ['a line break at the end', `${good}\n`],
  ])('%s is no row', (_, text) => {
    expect([good, dated]).not.toContain(text);
    expect(decodeRow(text)).toBeNull();
  });
});

describe('encodeRow', () => {
  test.each<[string, Partial<ImageRow>]>([
    ['no width', { width: 0 }],
    ['a height over 65,535', { height: 65_536 }],
    ['half a pixel', { width: 1.5 }],
    ['a negative size', { sizeBytes: -1 }],
    ['a long thumbhash', { thumbhash: new Uint8Array(26) }],
    ['an empty name', { name: '' }],
    ['half an emoji in the name', { name: 'a\ud83d' }],
    ['half an emoji in a tag', { tags: ['\ude00'] }],
    ['a slug that climbs', { slug: '../a.jpg' }],
    ['an uploader without a name', { uploader: '' }],
    ['an uploader of 41 bytes', { uploader: `${'a'.repeat(39)}ß` }],
    ['half an emoji in the uploader', { uploader: 'a\ud83d' }],
    ['an album with another name', { albums: [{ id: 'Summer' }] }],
    ['nine albums', { albums: Array.from({ length: 9 }, (_, at) => ({ id: `album${at}` })) }],
    ['an album twice', { albums: [{ id: 'a1b2c3' }, { id: 'a1b2c3', place: '5' }] }],
    ['a place of seven digits', { albums: [{ id: 'a1b2c3', place: '1234567' }] }],
    ['a date before photography', { taken: { wallMs: Date.UTC(1800, 0, 1), isFileDate: false } }],
  ])('refuses %s', (_, changes) => {
    expect(() => encodeRow({ ...ROW, ...changes })).toThrow(RangeError);
  });

  const largest: ImageRow = {
    ...ROW,
    width: 65_535,
    height: 65_535,
    sizeBytes: Number.MAX_SAFE_INTEGER,
    type: 'image/webp',
    thumbhash: new Uint8Array(25).fill(255),
    name: 'n'.repeat(rowTextBudget.nameBytes),
    slug: `${'s'.repeat(75)}.webp`,
    stateBeforeTrash: 'private',
    ...LONGEST_ORIGIN,
    revision: { moves: 36 ** 4 - 1, edits: 36 ** 4 - 1 },
  };

  test('has room for the longest name, a foreign slug and the promised bytes of alt text and tags', () => {
    const row = { ...largest, alt: 'a'.repeat(rowTextBudget.altAndTagsBytes) };
    expect(decodeRow(encodeRow(row))).toEqual(row);
    const tagged = {
      ...largest,
      alt: 'a'.repeat(60),
      tags: Array.from({ length: 8 }, () => 't'.repeat(11)),
    };
    expect(decodeRow(encodeRow(tagged))).toEqual(tagged);
  });

  test('says how many bytes are too many, and exactly so many have to go', () => {
    fc.assert(
      fc.property(fc.integer({ min: 260, max: 2_000 }), (length) => {
        const excess = excessOf({ ...largest, alt: 'a'.repeat(length) });
        expect(excess).toBeGreaterThan(0);
        expect(excessOf({ ...largest, alt: 'a'.repeat(length - excess) })).toBe(0);
        expect(excessOf({ ...largest, alt: 'a'.repeat(length - excess + 2) })).toBeGreaterThan(0);
      }),
    );
  });

  test('tells a person what to do when the texts are too long', () => {
    expect(() => encodeRow({ ...largest, alt: 'a'.repeat(2_000) })).toThrow(
      /texts of this image are \d+ bytes too long\. Shorten the description or remove tags/,
    );
  });
});

function excessOf(row: ImageRow): number {
  try {
    encodeRow(row);
    return 0;
  } catch (error) {
    if (error instanceof RowTooLongError) return error.excessBytes;
    throw error;
  }
}
