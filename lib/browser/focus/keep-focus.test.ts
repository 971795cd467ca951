// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepFocus } from './keep-focus';

let stop = () => {};

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'getClientRects').mockReturnValue([new DOMRect(0, 0, 9, 9)] as never);
  document.body.innerHTML = `
    <header><a href="/">Home</a></header>
    <section>
      <ul>
        <li><button>one</button></li>
        <li><input><button>two</button></li>
        <li><button>three</button></li>
      </ul>
      <button>below</button>
    </section>`;
  stop = keepFocus(document, (run) => queueMicrotask(run));
});
afterEach(() => {
  stop();
  vi.restoreAllMocks();
});

const button = (name: string) =>
  [...document.querySelectorAll<HTMLElement>('button, a')].find(({ textContent }) => textContent === name);

async function remove(name: string, selector: string): Promise<string | null> {
  button(name)?.focus();
  button(name)?.closest(selector)?.remove();
  await new Promise((resolve) => setTimeout(resolve));
  return document.activeElement?.textContent ?? null;
}

it('goes to the first control behind what was taken away, and to no field', async () => {
  expect(await remove('one', 'li')).toBe('two');
});
it('goes to the last control before it where none is behind it', async () => {
  expect(await remove('three', 'li')).toBe('two');
});
it('goes on around a list that was taken away', async () => {
  expect(await remove('two', 'ul')).toBe('below');
});
it('goes to what is left of the page where all around is gone', async () => {
  expect(await remove('two', 'section')).toBe('Home');
});
it('leaves the focus where a component has put it', async () => {
  button('one')?.focus();
  button('one')?.closest('li')?.remove();
  button('below')?.focus();
  await new Promise((resolve) => setTimeout(resolve));
  expect(document.activeElement?.textContent).toBe('below');
});
it('does nothing where something else is taken away', async () => {
  button('three')?.focus();
  button('one')?.closest('li')?.remove();
  await new Promise((resolve) => setTimeout(resolve));
  expect(document.activeElement?.textContent).toBe('three');
});
