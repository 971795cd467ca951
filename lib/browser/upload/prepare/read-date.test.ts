import { expect, test } from 'vitest';
import { DATE_TAG, makeExif, makeJpegHead } from '@/testing/media/make-exif';
import { readDate } from './read-date';

const NOW = Date.parse('2026-11-29T12:00:00Z');
const photo = makeJpegHead(makeExif({ exif: { [DATE_TAG.original]: '2026:11:28 18:03:22' } }));
const plain = makeJpegHead();
const fileOf = (bytes: Uint8Array, lastModified: string) =>
  new File([new Uint8Array(bytes)], 'a.jpg', { lastModified: Date.parse(lastModified) });
const read = (bytes: Uint8Array, lastModified: string, nowMs = NOW) =>
  readDate(fileOf(bytes, lastModified), bytes, 'image/jpeg', nowMs);

test('a device whose clock is behind loses no date of a camera: the file is no younger than the present', () => {
  const lastMonth = Date.parse('2026-10-01T12:00:00Z');
  expect(read(photo, '2026-11-28T18:03:24Z', lastMonth)).toEqual({ at: '2026-11-28T18:03:22' });
  expect(read(photo, '2026-09-01T00:00:00Z', lastMonth)).toMatchObject({ isFileDate: true });
});

test('the date of the file counts where nothing in it tells, in the time zone of the device, and is marked', () => {
  const taken = read(plain, '2026-03-01T22:30:00.500Z');
  expect(taken?.isFileDate).toBe(true);
  expect(new Date(taken?.at ?? 0).toISOString()).toBe('2026-03-01T22:30:00.500Z');
});

test.each([
  ['a Blob, which has no date', new Blob([new Uint8Array(plain)])],
  ['a file of no date', new File([new Uint8Array(plain)], 'a.jpg', { lastModified: Number.NaN })],
  ['a file of the beginning of Unix', new File([new Uint8Array(plain)], 'a.jpg', { lastModified: 0 })],
])('%s gives none', (_, file) => {
  expect(readDate(file, plain, 'image/jpeg', NOW)).toBeNull();
});
