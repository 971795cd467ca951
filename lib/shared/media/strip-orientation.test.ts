import sharp from 'sharp';
import { expect, test } from 'vitest';
import { makeImage, pixelsOf } from '@/testing/media/make-images';
import { findMetadata } from './find-metadata';
import { readImageHeader } from './read-image-header';
import { stripMetadata } from './strip-metadata';

test.each(['image/jpeg', 'image/png', 'image/webp'] as const)(
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
