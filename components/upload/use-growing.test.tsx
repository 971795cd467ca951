// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useGrowing } from './use-growing';

beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true));
afterEach(() => vi.unstubAllGlobals());

function Count({ target, onDraw }: { target: number; onDraw: (count: number) => void }) {
  onDraw(useGrowing(target, 6));
  return null;
}

it('draws six more each time until all are drawn, and keeps what was drawn', async () => {
  const drawn: number[] = [];
  const root = createRoot(document.createElement('div'));
  const draw = (target: number) =>
    act(async () => root.render(<Count target={target} onDraw={(count) => drawn.push(count)} />));
  await draw(15);
  expect(drawn).toEqual([6, 12, 15]);
  await draw(14);
  expect(drawn.at(-1)).toBe(14);
  await draw(40);
  expect(drawn.slice(4)).toEqual([18, 24, 30, 36, 40]);
  act(() => root.unmount());
});
