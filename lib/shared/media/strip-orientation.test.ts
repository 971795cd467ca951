import sharp from 'sharp';
import { expect, test } from 'vitest';
import { makeImage, pixelsOf } from '@/testing/media/make-images';
import { findMetadata } from './find-metadata';
import { losesTurn } from './loses-turn';
import { readImageHeader } from './read-image-header';
import { stripMetadata } from './strip-metadata';

test.each(['image/jpeg', 'image/png'] as const)(
  'the orientation of a %s can go as well, for whoever turns it',
  async (type) => {
    const bytes = await makeImage(type, { orientation: 6 });
    const kept = stripMetadata(bytes, type);
    expect((await sharp(kept).metadata()).orientation).toBe(6);
    const dropped = stripMetadata(kept, type, { dropsOrientation: true });
    expect((await sharp(dropped).metadata()).orientation).toBeUndefined();
    expect(readImageHeader(dropped, type)).toMatchObject({
      header: { orientation: 1, width: 40, height: 24 },
    });
    expect(findMetadata(dropped, type)).toEqual([]);
    expect(await pixelsOf(dropped)).toEqual(await pixelsOf(bytes));
  },
);

test('that of a WebP goes, as no browser turns one', async () => {
  const bytes = await makeImage('image/webp', { orientation: 6 });
  const reading = readImageHeader(bytes, 'image/webp');
  expect(reading).toMatchObject({ header: { orientation: 6, width: 24, height: 40 } });
  expect(reading.kind === 'header' && losesTurn(reading.header)).toBe(true);
  expect(findMetadata(bytes, 'image/webp')).toContain('exif');
  const stripped = stripMetadata(bytes, 'image/webp');
  expect((await sharp(stripped).metadata()).orientation).toBeUndefined();
  expect(findMetadata(stripped, 'image/webp')).toEqual([]);
  expect(readImageHeader(stripped, 'image/webp')).toMatchObject({
    header: { orientation: 1, width: 40, height: 24 },
  });
  expect(await pixelsOf(stripped)).toEqual(await pixelsOf(bytes));
});

test('an animated WebP lies as browsers show it, whatever its EXIF says', async () => {
  const bytes = await makeImage('image/webp', { frames: 3, orientation: 6 });
  const reading = readImageHeader(bytes, 'image/webp');
  expect(reading).toMatchObject({ header: { orientation: 1, frames: 3, width: 40, height: 24 } });
  expect(reading.kind === 'header' && losesTurn(reading.header)).toBe(false);
});
