import { expect, test } from 'vitest';
import { makeImage } from '@/testing/media/make-images';
import fc from '@/testing/shared/fast-check';
import { fromAscii } from './bytes';
import { MEDIA_TYPE_NAMES } from './media-types';
import { sniffType } from './sniff-type';

test.each(MEDIA_TYPE_NAMES)('a %s is known by its bytes', async (type) => {
  expect(sniffType(await makeImage(type))).toEqual({ kind: 'image', type });
});

test.each([
  ['', 'empty file'],
  ['<svg xmlns="http://www.w3.org/2000/svg">', 'SVG drawing'],
  ['\ufeff<?xml version="1.0"?>\n<!-- a -->\n<!DOCTYPE svg PUBLIC "x" "y">\n<svg>', 'SVG drawing'],
  ['  <svg:svg>', 'SVG drawing'],
  [`<?xml version="1.0"?><!-- ${'long '.repeat(400)}--><svg>`, 'SVG drawing'],
  ['<!DOCTYPE svg [<!ENTITY ns "http://www.w3.org/">]><svg>', 'SVG drawing'],
  ['<?xml version="1.0"?><!DOCTYPE html><html>', 'HTML page'],
  ['<!doctype html><p>', 'HTML page'],
  ['<script>alert(1)</script>', 'HTML page'],
  ['<?xml version="1.0"?><note/>', 'XML document'],
  ['<?php echo 1;', 'PHP script'],
  ['#!/bin/sh', 'script'],
  ['hello', 'text file'],
  ['%PDF-1.7', 'PDF document'],
  ['PK\x03\x04', 'ZIP archive or Office document'],
  ['\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'HEIC photo'],
  ['\0\0\0\x18ftypmif1\0\0\0\0mif1heic', 'HEIC photo'],
  ['\0\0\0\x18ftypisom\0\0\0\0isommp42', 'MP4 video'],
  ['\0\0\0\x14ftypqt  \0\0\0\0qt  ', 'QuickTime video'],
  ['II*\0\x08\0\0\0', 'TIFF image or RAW photo'],
  ['BM\x36', 'BMP image'],
  ['\0\0\x01\0', 'ICO icon'],
  ['\0\0\0\x0cJXL \r\n\x87\n', 'JPEG XL image'],
  ['MZ\x90', 'Windows program'],
  ['\x01\x02\x03\x04', 'file of unknown type'],
  ['\x80\x81\x82\x83', 'file of unknown type'],
  ['caf\xe9 au lait', 'text file'],
  ['\xff\xfe<\0s\0v\0g\0>\0', 'SVG drawing'],
  ['8BPS\0\x01', 'Photoshop document'],
  ['\x1a\x45\xdf\xa3', 'WebM or Matroska video'],
  ['ID3\x04', 'MP3 audio'],
  ['II*\0\x10\0\0\0CR\x02', 'RAW photo'],
  ['\0\0\0\x0cjP  \r\n\x87\n', 'JPEG 2000 image'],
  ['II\xbc\x01\x20\0\0\0', 'JPEG XR image'],
  ['\x76\x2f\x31\x01\x02\0\0\0', 'OpenEXR image'],
])('%j is a %s', (start, label) => {
  const bytes = start.startsWith('\ufeff') ? new TextEncoder().encode(start) : fromAscii(start);
  expect(sniffType(bytes)).toMatchObject({ kind: 'other', label });
});

test('an AVIF is known by a compatible brand too', () => {
  expect(sniffType(fromAscii('\0\0\0\x1cftypmif1\0\0\0\0mif1avifmiaf'))).toEqual({
    kind: 'image',
    type: 'image/avif',
  });
});

test('whatever the bytes, there is an answer', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(['image', 'other']).toContain(sniffType(bytes).kind);
    }),
  );
});

test.each([
  ['II*\0\x08\0\0\0', 'image/tiff'],
  ['MM\0*\0\0\0\x08', 'image/tiff'],
  ['BM6', 'image/bmp'],
  ['\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'image/heic'],
  ['\0\0\0\x0cjP  \r\n', undefined],
  ['8BPS', undefined],
])('what begins with %j can be converted as %s', (start, convertible) => {
  const sniffed = sniffType(fromAscii(start));
  expect(sniffed.kind === 'other' && sniffed.convertible).toBe(convertible);
});
