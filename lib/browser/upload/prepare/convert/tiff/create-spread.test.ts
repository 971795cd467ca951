import { expect, test } from 'vitest';
import type { TiffForm } from '@/lib/shared/media/tiff/decide-tiff-form';
import { createSpread } from './create-spread';

const FORM: TiffForm = {
  compression: 'none',
  photometric: 'rgb',
  bits: 8,
  samples: 3,
  colours: 3,
  alpha: null,
  isPlanar: false,
  isDifferenced: false,
  isReversed: false,
};
const VARIED = Uint8Array.of(200, 40, 40, 40, 160, 60);
const BLACK = Uint8ClampedArray.of(0, 0, 0, 255, 0, 0, 0, 255);

function judge(samples: Uint8Array, pixels: Uint8ClampedArray, more: Partial<TiffForm> = {}) {
  const spread = createSpread({ ...FORM, ...more });
  spread.add(samples, 2);
  return () => spread.judge(pixels);
}

test('samples that differ never make a picture of one colour', () => {
  expect(judge(VARIED, BLACK)).toThrow('one colour');
});

test.each([
  ['a picture that differs as well', judge(VARIED, Uint8ClampedArray.of(200, 40, 40, 255, 40, 160, 60, 255))],
  ['one colour of samples that are alike', judge(Uint8Array.of(9, 9, 9, 9, 9, 12), BLACK)],
  [
    'one colour of a palette, whose numbers mean nothing',
    judge(Uint8Array.of(0, 200), BLACK, { photometric: 'palette', samples: 1, colours: 1 }),
  ],
])('takes %s', (_, run) => {
  expect(run).not.toThrow();
});
