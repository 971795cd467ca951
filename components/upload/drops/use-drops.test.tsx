// @vitest-environment happy-dom

import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { eventually } from '@/testing/shared/eventually';
import { type Drops, useDrops } from './use-drops';

beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true));
afterEach(() => vi.unstubAllGlobals());

type Props = { onFiles: (files: readonly File[]) => void; onRender: (drops: Drops) => void };

function Place({ onFiles, onRender }: Props) {
  const drops = useDrops(onFiles);
  onRender(drops);
  return null;
}

const filesOf = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => new File(['x'], `${name}${index}.jpg`));

it('hands over many files in parts, in their order, the next drop behind them', async () => {
  const taken: string[][] = [];
  const rendered: Drops[] = [];
  const root = createRoot(document.createElement('div'));
  await act(async () =>
    root.render(
      <Place
        onFiles={(files) => taken.push(files.map(({ name }) => name))}
        onRender={(drops) => rendered.push(drops)}
      />,
    ),
  );
  const [first, second] = [filesOf('a', 90), filesOf('b', 3)];
  await act(async () => {
    rendered.at(-1)?.take(first);
    rendered.at(-1)?.take(second);
  });
  expect(rendered.at(-1)?.isTaking).toBe(true);
  await eventually(async () => {
    await act(async () => {});
    expect(rendered.at(-1)?.isTaking).toBe(false);
  });
  expect(taken.map(({ length }) => length)).toEqual([40, 40, 10, 3]);
  expect(taken.flat()).toEqual([...first, ...second].map(({ name }) => name));
  act(() => root.unmount());
});
