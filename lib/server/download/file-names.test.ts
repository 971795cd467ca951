import { expect, test, vi } from 'vitest';
import { savedName } from '@/lib/shared/saved-name';
import { createFileNames } from './file-names';

vi.mock('@/lib/shared/saved-name', { spy: true });

test('names are all different, whatever stands in them', () => {
  const nameOf = createFileNames();
  const names = ['a.jpg', 'A.JPG', 'a (2).jpg', 'a.jpg', 'e\u0301.jpg', '\u00e9.jpg', '', '\u200b.jpg'];
  const given = names.map((name) => nameOf(name, 'image/jpeg'));
  expect(new Set(given.map((name) => name.normalize('NFC').toLowerCase())).size).toBe(names.length);
  expect(given.slice(0, 4)).toEqual(['a.jpg', 'A (2).JPG', 'a (2) (2).jpg', 'a (3).jpg']);
});

test('thousands of photos of one name are each looked at a few times, and not once for each of the others', () => {
  const nameOf = createFileNames();
  vi.mocked(savedName).mockClear();
  for (let at = 0; at < 2_000; at += 1) nameOf(at % 2 === 0 ? 'image.jpg' : 'IMAGE.jpg', 'image/jpeg');
  expect(nameOf('image.jpg', 'image/jpeg')).toBe('image (2001).jpg');
  expect(vi.mocked(savedName).mock.calls.length).toBeLessThan(5_000);
});
