import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { kindOfAddress } from '../headers/kind-of-address';
import { answerIcon } from './answer-icon';
import { APP_ICONS, type AppIcon } from './app-icons';
import { drawIcon } from './draw-icon';

async function pixelsOf(icon: AppIcon, accent: string | null) {
  const { data, info } = await sharp(drawIcon(icon, accent)).raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => {
    const offset = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
    return [...data.subarray(offset, offset + 4)];
  };
  return { info, at };
}

const iconOf = (purpose: AppIcon['purpose']) => {
  const icon = APP_ICONS.find((one) => one.purpose === purpose);
  if (icon === undefined) throw new Error(`No icon is ${purpose}.`);
  return icon;
};

describe.each(APP_ICONS)('$file', (icon) => {
  test('is a picture of its size that a decoder reads, with the gate in its middle', async () => {
    const { info, at } = await pixelsOf(icon, null);
    expect([info.width, info.height, info.channels]).toEqual([icon.sizePx, icon.sizePx, 4]);
    expect(at(0.5, 0.4)).toEqual([255, 255, 255, 255]);
    expect(at(0.5, 0.1)).toEqual([11, 106, 143, 255]);
  });
});

test('corners are round where nobody rounds them, and full where a system cuts', async () => {
  expect((await pixelsOf(iconOf('any'), null)).at(0.005, 0.005)[3]).toBe(0);
  for (const purpose of ['maskable', 'apple'] as const) {
    expect((await pixelsOf(iconOf(purpose), null)).at(0.005, 0.005)).toEqual([11, 106, 143, 255]);
  }
});

test('all of the logo is within the circle that no system cuts', async () => {
  const { info, at } = await pixelsOf(iconOf('maskable'), null);
  for (let y = 0; y < info.height; y += 4) {
    for (let x = 0; x < info.width; x += 4) {
      const [fx, fy] = [x / info.width, y / info.height];
      if (Math.hypot(fx - 0.5, fy - 0.5) > 0.4) expect(at(fx, fy)[0]).toBe(11);
    }
  }
});

test("it has the site's colour, and on a bright one the logo is dark", async () => {
  const { at } = await pixelsOf(iconOf('apple'), '#ffd400');
  expect(at(0.5, 0.1)).toEqual([255, 212, 0, 255]);
  expect(at(0.5, 0.4)).toEqual([13, 20, 24, 255]);
});

test('each icon has an address that is known for a file', () => {
  for (const { file } of APP_ICONS) expect(kindOfAddress(`/app-icon/${file}`).kind).toBe('file');
});

describe('as it is answered', () => {
  const ask = (file: string, headers: Record<string, string> = {}) =>
    answerIcon(new Request(`https://own.example/app-icon/${file}`, { headers }), file, null);

  test('a browser that has it is told so, and one of another colour gets another tag', async () => {
    const first = ask('any-192.png');
    expect(first.status).toBe(200);
    expect(first.headers.get('content-type')).toBe('image/png');
    const etag = first.headers.get('etag') ?? '';
    const again = ask('any-192.png', { 'if-none-match': etag });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    const other = answerIcon(new Request('https://own.example/'), 'any-192.png', '#ffd400');
    expect(other.headers.get('etag')).not.toBe(etag);
  });

  test('there are no others', () => {
    expect(ask('any-193.png').status).toBe(404);
    expect(ask('../icon.svg').status).toBe(404);
  });
});
