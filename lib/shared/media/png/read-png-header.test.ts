import { expect, test } from 'vitest';
import { samplePng } from '@/testing/browser/sample-files';
import { concat, fromAscii } from '../bytes';
import { pngChunk } from './png-chunk';
import { readPngHeader } from './read-png-header';

test('a PNG of an iPhone app, which no browser shows, is refused by its name', () => {
  const png = samplePng();
  const ofApp = concat([png.subarray(0, 8), pngChunk('CgBI', fromAscii('\x50\0\x20\x02')), png.subarray(8)]);
  expect(readPngHeader(png).kind).toBe('header');
  expect(readPngHeader(ofApp)).toMatchObject({
    kind: 'invalid',
    unsupported: 'PNG image of an iPhone app',
  });
});

test('a PNG that begins with another chunk has no name', () => {
  const png = samplePng();
  const strange = concat([png.subarray(0, 8), pngChunk('abCd', fromAscii('1234')), png.subarray(8)]);
  expect(readPngHeader(strange)).not.toHaveProperty('unsupported');
});
