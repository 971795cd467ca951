import { expect, test } from 'vitest';
import { decideTiffForm } from './decide-tiff-form';
import { openTiff } from './open-tiff';
import { TAG } from './tags';
import { type MadeField, makeTiff } from './testing/make-tiff';

function decide(...fields: MadeField[]) {
  const file = openTiff(makeTiff([{ fields }]));
  return decideTiffForm(file, file.pages[0]?.directory ?? new Map());
}
const bits = (count: number, samples: number): MadeField => [TAG.bitsPerSample, Array(samples).fill(count)];
const RGB: MadeField[] = [[TAG.photometric, [2]], [TAG.samplesPerPixel, [3]], bits(8, 3)];
const RGBA: MadeField[] = [[TAG.photometric, [2]], [TAG.samplesPerPixel, [4]], bits(8, 4)];

test.each<[string, readonly MadeField[], object]>([
  ['RGB', RGB, { photometric: 'rgb', samples: 3, alpha: null, isPlanar: false, compression: 'none' }],
  ['RGB that does not say so', RGB.slice(1), { photometric: 'rgb' }],
  ['grey that says nothing', [], { photometric: 'black-is-zero', bits: 1, samples: 1 }],
  ['planes', [...RGB, [TAG.planarConfiguration, [2]]], { isPlanar: true }],
  ['alpha that was multiplied', [...RGBA, [TAG.extraSamples, [1]]], { alpha: { at: 3, isAssociated: true } }],
  ['alpha of its own', [...RGBA, [TAG.extraSamples, [2]]], { alpha: { at: 3, isAssociated: false } }],
  [
    'a fourth sample of no kind, which is not transparency',
    [...RGBA, [TAG.extraSamples, [0]]],
    { alpha: null },
  ],
  ['a fourth sample that is not explained', RGBA, { alpha: null }],
  ['depth given once for all', [...RGB.slice(0, 2), [TAG.bitsPerSample, [16]]], { bits: 16 }],
  [
    'a predictor that means nothing without LZW or deflate',
    [...RGB, [TAG.predictor, [2]]],
    { isDifferenced: false },
  ],
])('takes %s', (_, fields, form) => {
  expect(decide(...fields)).toMatchObject({ kind: 'form', form });
});

test.each<[string, readonly MadeField[]]>([
  ['TIFF image in a compression of its own (4711)', [...RGB, [TAG.compression, [4_711]]]],
  ['TIFF image compressed with PNG', [...RGB, [TAG.compression, [34_933]]]],
  ['TIFF image compressed with JPEG XR', [...RGB, [TAG.compression, [22_610]]]],
  ['TIFF image compressed with JPEG of the old kind', [...RGB, [TAG.compression, [6]]]],
  ['TIFF image with 99 values a pixel', [[TAG.samplesPerPixel, [99]]]],
  ['TIFF image with colours of a rare kind (10)', [...RGB.slice(1), [TAG.photometric, [10]]]],
  ['TIFF image with too few values a pixel', [[TAG.photometric, [2]]]],
  ['TIFF image in special inks', [...RGBA.slice(1), [TAG.photometric, [5]], [TAG.inkSet, [2]]]],
  ['TIFF image with complex numbers', [...RGB, [TAG.sampleFormat, [6]]]],
  ['TIFF image with colours of different depths', [...RGB.slice(0, 2), [TAG.bitsPerSample, [5, 6, 5]]]],
  ['TIFF image with a predictor of a rare kind', [...RGB, [TAG.compression, [5]], [TAG.predictor, [4]]]],
  ['TIFF image with bits in reverse', [...RGB, [TAG.fillOrder, [2]]]],
  [
    'TIFF image in CMYK with JPEG compression',
    [...RGBA.slice(1), [TAG.photometric, [5]], [TAG.compression, [7]]],
  ],
  ['TIFF image in RGB with fax compression', [...RGB, [TAG.compression, [4]]]],
  ['TIFF image in RGB with 4 bits', [...RGB.slice(0, 2), bits(4, 3)]],
  [
    'TIFF image in grey with 3 values a pixel',
    [
      [TAG.photometric, [1]],
      [TAG.samplesPerPixel, [3]],
      [TAG.bitsPerSample, [8, 8, 8]],
    ],
  ],
  ['TIFF image in RGB with 4 values a pixel', [...RGBA, [TAG.compression, [7]]]],
])('refuses by name: %s', (name, fields) => {
  expect(decide(...fields)).toEqual({ kind: 'refused', name });
});
