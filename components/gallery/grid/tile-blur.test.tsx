// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TileBlur } from './tile-blur';

let drawn: [number, number][];

beforeEach(() => {
  drawn = [];
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  class Picture {
    constructor(_: Uint8ClampedArray, width: number, height: number) {
      if (!(width >= 1 && height >= 1)) throw new DOMException('No size.', 'IndexSizeError');
      drawn.push([width, height]);
    }
  }
  vi.stubGlobal('ImageData', Picture);
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue({
    putImageData: () => undefined,
  } as unknown as ReturnType<HTMLCanvasElement['getContext']>);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it.each([
  ['is drawn', '3OcRJYB4d3h/iIeHeEh3eIhw+j3A', 1],
  ['is left out where it is damaged, and takes nothing else with it', '3OcRIIB4d3h/iIeHeEh3eIhw+j3A', 0],
])('a thumbhash %s', async (_, thumbhash, count) => {
  const root = createRoot(document.createElement('div'));
  await act(async () => root.render(<TileBlur thumbhash={thumbhash} />));
  expect(drawn).toHaveLength(count);
  await act(async () => root.unmount());
});
