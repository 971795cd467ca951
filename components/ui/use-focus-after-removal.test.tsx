// @vitest-environment happy-dom
import { act, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useFocusAfterRemoval } from './use-focus-after-removal';

beforeEach(() => void vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true));
afterEach(() => {
  document.body.innerHTML = '';
  vi.unstubAllGlobals();
});

function List({ names }: { names: readonly string[] }) {
  const [left, setLeft] = useState(names);
  const list = useRef<HTMLUListElement>(null);
  const leave = useFocusAfterRemoval(list);
  return (
    <main>
      <button type="button">first</button>
      <ul ref={list}>
        {left.map((name, index) => (
          <li key={name}>
            <button
              type="button"
              onClick={() => {
                leave(index);
                setLeft(left.filter((one) => one !== name));
              }}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
    </main>
  );
}

async function remove(names: readonly string[], which: string): Promise<string | undefined> {
  const box = document.body.appendChild(document.createElement('div'));
  await act(async () => createRoot(box).render(<List names={names} />));
  const button = [...box.querySelectorAll('button')].find(({ textContent }) => textContent === which);
  button?.focus();
  await act(async () => button?.click());
  return document.activeElement?.textContent ?? undefined;
}

it('goes to the item that stands in the place of one that was taken away', async () => {
  expect(await remove(['a', 'b', 'c'], 'b')).toBe('c');
});
it('goes to the last item where the last one was taken away', async () => {
  expect(await remove(['a', 'b', 'c'], 'c')).toBe('b');
});
it('goes to the first button of the page where no item is left', async () => {
  expect(await remove(['a'], 'a')).toBe('first');
});
