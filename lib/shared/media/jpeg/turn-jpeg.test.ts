import { expect, test } from 'vitest';
import { holdsText, makeImage, PLANTED, pixelsOf } from '@/testing/media/make-images';
import { findMetadata } from '../find-metadata';
import { stripMetadata } from '../strip-metadata';
import { readJpegHeader } from './read-jpeg-header';
import { turnJpeg } from './turn-jpeg';

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'a JPEG is given orientation %i, and no pixel is coded anew',
  async (orientation) => {
    const bytes = await makeImage('image/jpeg', { orientation: 6 });
    const turned = turnJpeg(bytes, orientation);
    expect(readJpegHeader(turned)).toMatchObject({ kind: 'header', header: { orientation } });
    expect(holdsText(turned, PLANTED)).toBe(false);
    expect(findMetadata(turned, 'image/jpeg')).toEqual([]);
    // As the server takes it, byte for byte.
    expect(stripMetadata(turned, 'image/jpeg')).toBe(turned);
    const plain = (picture: Uint8Array) => stripMetadata(picture, 'image/jpeg', { dropsOrientation: true });
    expect(Buffer.from(plain(turned)).equals(Buffer.from(plain(bytes)))).toBe(true);
    expect(await pixelsOf(plain(turned))).toEqual(await pixelsOf(plain(bytes)));
  },
);
