import { describe, expect, test } from 'vitest';
import fc from '@/testing/shared/fast-check';
import { createImageId } from './image-id';
import { IMAGE_STATES } from './image-state';
import {
  imageKey,
  imagesOfIdPrefix,
  mediaPath,
  parseThumbKey,
  stagingKey,
  thumbKey,
  thumbsOfIdPrefix,
  thumbsPrefix,
} from './object-keys';
import { rowTextBudget } from './row/row-codec';
import { anyRow } from './testing/any-row';
import { inOneSegment } from './testing/in-one-segment';
import { longestRows } from './testing/longest-rows';

const ID = createImageId(1_700_000_000_000);
const states = fc.constantFrom(...IMAGE_STATES);

test('keys are where the design says', () => {
  expect(stagingKey(ID, 'a.jpg')).toBe(`uploads/${ID}/a.jpg`);
  expect(imageKey('private', ID, 'a.jpg')).toBe(`private/images/${ID}/a.jpg`);
  expect(imageKey('trash', ID, 'a.jpg').startsWith(imagesOfIdPrefix('trash', ID))).toBe(true);
  expect(thumbsPrefix('public')).toBe('public/thumbs/');
  expect(thumbsOfIdPrefix('public', ID)).toBe(`public/thumbs/${ID}/`);
});

test('a thumbnail tells its state, id and row by its key', () => {
  fc.assert(
    fc.property(states, fc.nat(), anyRow, (state, ms, row) => {
      const id = createImageId(ms);
      const key = thumbKey(state, id, row);
      expect(key.startsWith(thumbsOfIdPrefix(state, id))).toBe(true);
      expect(key).toMatch(/^[a-z]+\/thumbs\/[0-9a-f-]{36}(\/[A-Za-z0-9._-]{1,200})+\.webp$/);
      expect(parseThumbKey(key)).toEqual({ state, id, row });
      expect(parseThumbKey(inOneSegment(key))).toEqual({ state, id, row });
    }),
  );
});

test('the longest row leaves its key under 1,000 bytes', () => {
  const around = `${thumbsOfIdPrefix('private', ID)}////.webp`;
  expect(around.length + rowTextBudget.rowChars).toBeLessThan(1_000);
});

test.each(longestRows)('the key of the longest row of %s has no segment over 200 bytes', (_, row) => {
  const key = thumbKey('private', ID, row);
  expect(key.length).toBeLessThan(1_000);
  expect(Math.max(...key.split('/').map((segment) => segment.length))).toBeLessThanOrEqual(200);
});

describe('parseThumbKey', () => {
  const row = fc.sample(anyRow, { numRuns: 1, seed: 1 })[0];
  const key = row ? thumbKey('private', ID, row) : '';
  test.each([
    ['an image', `private/images/${ID}/a.jpg`],
    ['another state', key.replace('private', 'secret')],
    ['an inherited name for a state', key.replace('private', 'constructor')],
    ['another id', key.replace(ID, 'ffffffff-ffff-4001-8203-040506070809')],
    ['another extension', key.replace(/webp$/, 'png')],
    ['something before', `/${key}`],
    ['something after', `${key}/a`],
    ['a line break after', `${key}\n`],
    ['an unknown row', key.replace(/\/[12]\./, '/9.')],
    ['a folder', `private/thumbs/${ID}/`],
    ['a segment without content', key.replace('.webp', '/.webp')],
    ['a slash before the row', key.replace(`${ID}/`, `${ID}//`)],
    ['a segment more', key.replace(`${ID}/`, `${ID}/a/`)],
    ['nothing', ''],
  ])('%s is none of ours', (_, other) => {
    expect(other).not.toBe(key);
    expect(parseThumbKey(other)).toBeNull();
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parseThumbKey(text)).toBeNull();
        parseThumbKey(`private/thumbs/${ID}/${text}.webp`);
      }),
    );
  });
});

describe('no key can leave its prefix', () => {
  test.each(['../../secrets', '', '*', 'ffffffff-ffff-4001-8203-040506070809', `${ID}/..`])('id %j', (id) => {
    expect(() => stagingKey(id, 'a.jpg')).toThrow(RangeError);
    expect(() => imageKey('private', id, 'a.jpg')).toThrow(RangeError);
    expect(() => imagesOfIdPrefix('private', id)).toThrow(RangeError);
    expect(() => thumbsOfIdPrefix('private', id)).toThrow(RangeError);
    expect(() => mediaPath(id, 'a.jpg')).toThrow(RangeError);
  });

  test.each(['../a.jpg', 'a/b.jpg', '', 'A.jpg', 'a.jpg\u0000'])('slug %j', (slug) => {
    expect(() => stagingKey(ID, slug)).toThrow(RangeError);
    expect(() => imageKey('private', ID, slug)).toThrow(RangeError);
  });
});

describe('mediaPath', () => {
  test.each([
    ['IMG 1.JPG', 'IMG%201.JPG'],
    ['写真.jpg', '%E5%86%99%E7%9C%9F.jpg'],
    ['100%? #1.png', '100%25%3F%20%231.png'],
    ['..', 'image'],
    ['a\ud83d.png', 'a.png'],
  ])('%j', (name, segment) => {
    expect(mediaPath(ID, name)).toBe(`/media/${ID}/${segment}`);
  });

  test('is one segment that a browser leaves as it is, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const path = mediaPath(ID, name);
        expect(new URL(path, 'https://a.example').pathname).toBe(path);
        expect(path.split('/')).toHaveLength(4);
      }),
    );
  });
});
