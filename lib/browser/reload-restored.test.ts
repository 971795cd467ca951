import { expect, test, vi } from 'vitest';
import { reloadRestored } from './reload-restored';

function createPage() {
  const target = new EventTarget();
  const documentElement = { hidden: false };
  const reload = vi.fn();
  const page = Object.assign(target, { document: { documentElement }, location: { reload } });
  const show = (persisted: boolean) =>
    target.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
  return { page: page as unknown as Window, documentElement, reload, show };
}

test('a page that the browser kept as it was left is hidden and loaded anew, one that it has just loaded is not', () => {
  const { page, documentElement, reload, show } = createPage();
  const stop = reloadRestored(page);
  show(false);
  expect([documentElement.hidden, reload.mock.calls.length]).toEqual([false, 0]);
  show(true);
  expect([documentElement.hidden, reload.mock.calls.length]).toEqual([true, 1]);
  stop();
  show(true);
  expect(reload).toHaveBeenCalledTimes(1);
});
