import { expect, test } from 'vitest';
import { fromPlainBytes, toPlainBytes } from './plain-bytes';

test('a file comes back with its bytes, its name, its type and its date', async () => {
  const file = new File(['abc'], 'a photo.jpg', { type: 'image/jpeg', lastModified: 1_234 });
  const back = fromPlainBytes(structuredClone(await toPlainBytes(file)));
  if (!(back instanceof File)) throw new Error('It is no file.');
  expect([back.name, back.type, back.lastModified]).toEqual(['a photo.jpg', 'image/jpeg', 1_234]);
  expect(await back.text()).toBe('abc');
});

test('a blob comes back as one, and is no file', async () => {
  const back = fromPlainBytes(await toPlainBytes(new Blob(['abc'], { type: 'image/webp' })));
  if (!(back instanceof Blob)) throw new Error('It is no blob.');
  expect(back).not.toBeInstanceOf(File);
  expect([back.type, await back.text()]).toEqual(['image/webp', 'abc']);
});

test.each([
  undefined,
  null,
  7,
  'text',
  {},
  { bytes: 'abc', type: 'image/webp' },
  { bytes: new ArrayBuffer(3) },
])('what was not written so stays what it is: %j', (value) => {
  expect(fromPlainBytes(value)).toBe(value);
});

test('a blob that was stored as such is the same', () => {
  const blob = new Blob(['abc']);
  expect(fromPlainBytes(blob)).toBe(blob);
});
