import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createImageId } from './image-id';
import { IMAGE_STATES } from './image-state';
import { MAX_PREFIX_LENGTH, parseKeyPrefix } from './key-prefix';
import { imageKey, thumbKey } from './object-keys';
import { OWN_FOLDERS } from './own-folders';
import { auditKey } from './system-keys';
import { longestRows } from './testing/longest-rows';

/** The most bytes of a key: https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html */
const MAX_KEY_BYTES = 1_024;

describe('a prefix', () => {
  test.each([
    ['', ''],
    ['photos', 'photos/'],
    ['photos/', 'photos/'],
    ['team-a/photos', 'team-a/photos/'],
    ['Team_A/v1.2/', 'Team_A/v1.2/'],
    ['_sluice', '_sluice/'],
    ['p', 'p/'],
    ['x'.repeat(24), `${'x'.repeat(24)}/`],
    ['uploads2/privately', 'uploads2/privately/'],
  ])('%j is the folder %j', (text, prefix) => {
    expect(parseKeyPrefix(text)).toBe(prefix);
  });

  test.each([
    ['/photos', 'begins with a slash'],
    ['/', 'is a slash alone'],
    ['a//b', 'has an empty folder'],
    ['photos//', 'ends with two slashes'],
    ['..', 'leads out'],
    ['a/../b', 'leads out'],
    ['a/./b', 'has a folder that addresses leave out'],
    ['a..b', 'holds two dots'],
    ['.hidden', 'begins with a dot'],
    ['photos.', 'ends with a dot'],
    ['-rf', 'begins with a dash'],
    ['a%2fb', 'is escaped'],
    ['a b', 'holds a space'],
    ['a\\b', 'holds a backslash'],
    ['photos*', 'is a pattern'],
    ['fotos-für-alle', 'is not ASCII'],
    ['$' + '{filename}', 'is replaced by stores'],
    ['a\nb', 'has two lines'],
    ['x'.repeat(25), 'is too long'],
  ])('%j is none: it %s', (text) => {
    expect(parseKeyPrefix(text)).toBeNull();
  });

  test.each(OWN_FOLDERS)('that has a folder named %s, as the app has, is none, at any depth', (folder) => {
    const upper = folder.toUpperCase();
    for (const text of [folder, `${folder}/`, `a/${folder}`, `${folder}/a`, `a/${folder}/b`, upper]) {
      expect(parseKeyPrefix(text)).toBeNull();
    }
  });
});

test('no key below one prefix lies in a folder of another, also where one prefix lies below the other', () => {
  const name = fc.stringMatching(/^[a-z._-]{1,7}$/);
  const folder = fc.oneof(name, fc.constantFrom(...OWN_FOLDERS, 'a', 'b'));
  const text = fc.array(folder, { minLength: 0, maxLength: 3 }).map((folders) => folders.join('/'));
  fc.assert(
    fc.property(text, text, fc.constantFrom(...OWN_FOLDERS), (one, two, ours) => {
      const [outer, inner] = [parseKeyPrefix(one), parseKeyPrefix(two)];
      if (outer === null || inner === null || outer === inner) return;
      expect(`${inner}${ours}/x`.startsWith(`${outer}${ours}/`)).toBe(false);
      for (const folderOfOuter of OWN_FOLDERS) {
        expect(`${inner}${ours}/x`.startsWith(`${outer}${folderOfOuter}/`)).toBe(false);
      }
    }),
    { numRuns: 2_000 },
  );
});

test('the longest keys there are fit below the longest prefix', () => {
  const id = createImageId(0);
  const prefix = parseKeyPrefix('x'.repeat(MAX_PREFIX_LENGTH)) ?? '';
  const slug = `${'s'.repeat(75)}.webp`;
  const keys = IMAGE_STATES.flatMap((state) => [
    imageKey(state, id, slug),
    ...longestRows.map(([, row]) => thumbKey(state, id, row)),
  ]);
  for (const key of [...keys, auditKey(id, 'sessions_ended', 99)]) {
    expect(Buffer.byteLength(prefix + key)).toBeLessThanOrEqual(MAX_KEY_BYTES);
  }
});
