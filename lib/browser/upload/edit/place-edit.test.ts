import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { parsePhotoEdit, type QuarterTurns } from './photo-edit';
import { cropInPixels, rectAsStored, sizeAfterEdit, turnOrientation } from './place-edit';

const STORED = { width: 6, height: 4 };
const pixels = Buffer.from(Array.from({ length: 24 * 3 }, (_, at) => (at * 37) % 256));
const stored = (orientation: number) =>
  sharp(pixels, { raw: { ...STORED, channels: 3 } })
    .withMetadata({ orientation })
    .png()
    .toBuffer();
/** `rotate` without an angle does what the orientation says; a rotation within one pipeline comes before an extraction. */
const raw = (picture: ReturnType<typeof sharp>) => picture.raw().toBuffer();
const upright = async (orientation: number) =>
  sharp(
    await sharp(await stored(orientation))
      .rotate()
      .png()
      .toBuffer(),
  );

const ORIENTATIONS = [1, 2, 3, 4, 5, 6, 7, 8];

describe('a picture of orientation', () => {
  it.each(ORIENTATIONS)('%i is turned as its upright picture is', async (orientation) => {
    for (const turns of [0, 1, 2, 3] as QuarterTurns[]) {
      const seen = await (await upright(orientation)).png().toBuffer();
      const expected = await raw(sharp(seen).rotate(turns * 90));
      const turned = await upright(turnOrientation(orientation, turns));
      expect(await raw(turned)).toEqual(expected);
    }
  });

  it.each(ORIENTATIONS)('%i is cut where its upright picture is', async (orientation) => {
    const whole = await upright(orientation);
    const { width, height } = await sharp(await whole.png().toBuffer()).metadata();
    const rect = { x: 1, y: 2, width: 2, height: 1 };
    const region = ({ x, y, width, height }: typeof rect) => ({ left: x, top: y, width, height });
    const expected = await raw((await upright(orientation)).extract(region(rect)));
    const cut = rectAsStored(rect, { width, height }, orientation);
    const part = await sharp(pixels, { raw: { ...STORED, channels: 3 } })
      .extract(region(cut))
      .withMetadata({ orientation })
      .png()
      .toBuffer();
    expect(await raw(sharp(part).rotate())).toEqual(expected);
  });
});

it('crops that meet share no pixel and leave none out', () => {
  for (let side = 1; side < 50; side += 1) {
    const size = { width: side, height: 1 };
    const of = (x: number, width: number) =>
      cropInPixels({ turns: 0, crop: { x, y: 0, width, height: 1 } }, size);
    const [left, right] = [of(0, 0.37), of(0.37, 0.63)];
    if (side > 2) expect(left.width + right.width).toBe(side);
    expect(right.x + right.width).toBe(side);
  }
});

it('tells the size of the result', () => {
  const size = { width: 400, height: 300 };
  expect(sizeAfterEdit(null, size)).toEqual(size);
  expect(sizeAfterEdit({ turns: 1, crop: null }, size)).toEqual({ width: 300, height: 400 });
  const crop = { x: 0.5, y: 0, width: 0.25, height: 1 };
  expect(sizeAfterEdit({ turns: 3, crop }, size)).toEqual({ width: 300, height: 100 });
});

it.each([
  [null, null],
  ['turned', null],
  [{}, null],
  [{ turns: 4 }, null],
  [{ turns: 5 }, { turns: 1, crop: null }],
  [{ turns: -1 }, { turns: 3, crop: null }],
  [{ turns: 0.5 }, null],
  [{ crop: { x: 0, y: 0, width: 1, height: 1 } }, null],
  [{ crop: { x: 0, y: 0, width: Number.NaN, height: 1 } }, null],
  [
    { crop: { x: -3, y: 0.5, width: 0.5, height: 9 } },
    { turns: 0, crop: { x: 0, y: 0, width: 0.5, height: 1 } },
  ],
  [
    { crop: { x: 0.9, y: 0.2, width: 0.5, height: -1 } },
    { turns: 0, crop: { x: 0.5, y: 0.2, width: 0.5, height: 0.001 } },
  ],
])('reads %j as %j', (value, expected) => {
  expect(parsePhotoEdit(value)).toEqual(expected);
});
