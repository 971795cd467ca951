import { expect, test } from 'vitest';
import fc from '@/testing/shared/fast-check';
import { anyRow } from '../testing/any-row';
import { createFieldFinder, FIELD } from './create-field-finder';
import { encodeRow, joinSegments } from './row-codec';
import { HEAD_COUNTS, HEAD_FIELDS, ROW_FIELDS, splitRow } from './row-fields';

test('whatever row it is, fields are found in the key where splitting it finds them', () => {
  const finder = createFieldFinder();
  fc.assert(
    fc.property(anyRow, (row) => {
      const text = joinSegments(encodeRow(row));
      const fields = splitRow(text);
      const key = `private/thumbs/${text}.webp`;
      const start = 'private/thumbs/'.length;
      expect(finder.find(key, start, start + text.length)).toBe(true);
      for (const name of ROW_FIELDS) expect(finder.text(key, FIELD[name]), name).toBe(fields?.[name]);
      const tags = Array.from({ length: finder.count - FIELD.firstTag }, (_, index) =>
        finder.text(key, FIELD.firstTag + index),
      );
      expect(tags).toEqual(fields?.tags);
      expect(finder.head(key, 'uploader')).toBe(fields?.uploader);
      expect(finder.head(key, 'taken')).toBe(fields?.taken);
    }),
  );
});

test.each(HEAD_COUNTS.map((count, index) => [index + 1, count]))(
  'version %i has %i fields before the width, and a row without one of them is none',
  (version, count) => {
    const fields = [...HEAD_FIELDS.slice(0, count), ...ROW_FIELDS].map(() => 'a');
    const finds = (text: string) => createFieldFinder().find(text, 0, text.length);
    const whole = [version, ...fields].join('.');
    const short = [version, ...fields.slice(1)].join('.');
    expect([finds(whole), splitRow(whole) !== null]).toEqual([true, true]);
    expect([finds(short), splitRow(short) !== null]).toEqual([false, false]);
  },
);

test('a version that is not known is no row', () => {
  const text = ['5', ...HEAD_FIELDS, ...ROW_FIELDS].join('.');
  expect(createFieldFinder().find(text, 0, text.length)).toBe(false);
});
