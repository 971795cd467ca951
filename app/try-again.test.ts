import { afterEach, expect, test, vi } from 'vitest';
import { tryAgain } from './try-again';

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['with a connection the page is loaded anew', true, [1, 0]],
  ['without one it stays, and is drawn again', false, [0, 1]],
] as const)('%s', (_, onLine, times) => {
  const [reload, reset] = [vi.fn(), vi.fn()];
  vi.stubGlobal('navigator', { onLine });
  vi.stubGlobal('window', { location: { reload } });
  tryAgain(reset);
  expect([reload.mock.calls.length, reset.mock.calls.length]).toEqual(times);
});
