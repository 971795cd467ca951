import fc from 'fast-check';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { makeAnimation } from '@/lib/server/testing/make-picture';
import { apngFrames } from './apng-frames';

test('a frame is a PNG of its own', async () => {
  const [frame] = apngFrames(await makeAnimation('png'), 10_000);
  expect(await sharp(frame).metadata()).toMatchObject({ format: 'png', width: 40, height: 30 });
});

test('frames with more pixels than the limit are not handed out, whatever the header says', async () => {
  const bytes = await makeAnimation('png');
  expect(() => [...apngFrames(bytes, 40 * 30 - 1)]).toThrow(RangeError);
  const bomb = Buffer.from(bytes);
  bomb.writeUInt32BE(0xffff_ffff, bomb.lastIndexOf('fcTL') + 8);
  expect(() => [...apngFrames(bomb, 100_000_000)]).toThrow(RangeError);
});

test('no bytes make it do anything but answer or throw RangeError', async () => {
  const bytes = await makeAnimation('png');
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.uint8Array({ maxLength: 12 }), fc.nat(), (at, patch, cut) => {
      const changed = Buffer.concat([bytes.subarray(0, at), patch, bytes.subarray(at + patch.length)]);
      try {
        expect(
          [...apngFrames(changed.subarray(0, cut % (changed.length + 1)), 1_000_000)].length,
        ).toBeLessThan(10);
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
      }
    }),
  );
});
