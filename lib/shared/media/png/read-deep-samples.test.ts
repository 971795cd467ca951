import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readDeepSamples } from './read-deep-samples';

const WIDTH = 37;
const HEIGHT = 23;

async function deepPng(channels: 3 | 4, options: { progressive?: boolean } = {}) {
  const numbers = Uint16Array.from(
    { length: WIDTH * HEIGHT * channels },
    (_, at) => (at * 977 + (at >> 5) * 4_099) % 65_536,
  );
  const raw = { width: WIDTH, height: HEIGHT, channels } as const;
  const png = await sharp(numbers, { raw })
    .toColourspace('rgb16')
    .png({ adaptiveFiltering: true, ...options })
    .toBuffer();
  return { numbers, png: new Uint8Array(png) };
}

test.each([3, 4] as const)(
  'all sixteen bits of %i channels are read, whatever the filters',
  async (channels) => {
    const { numbers, png } = await deepPng(channels);
    const samples = readDeepSamples(png);
    expect(samples).toMatchObject({ channels, hasAlpha: channels === 4, max: 65_535 });
    expect(samples?.data).toEqual(numbers);
  },
);

test('other kinds are left to the browser', async () => {
  const flat = sharp({ create: { width: 4, height: 4, channels: 3, background: '#123' } });
  expect(readDeepSamples(new Uint8Array(await flat.png().toBuffer()))).toBeNull();
  expect(readDeepSamples((await deepPng(3, { progressive: true })).png)).toBeNull();
});
