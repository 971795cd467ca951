// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { onSignedOut, tellSignedOut } from './sign-out-signal';

/** Tells of a change as the other tabs of a browser hear it. */
function tellOtherTabs(key: string, newValue: string): void {
  window.dispatchEvent(new StorageEvent('storage', { key, newValue }));
}

test('other tabs hear that somebody has signed out, and of nothing else', () => {
  const listener = vi.fn();
  const stop = onSignedOut(listener);
  tellOtherTabs('sluice.link.1', '{}');
  expect(listener).not.toHaveBeenCalled();
  tellSignedOut({ setItem: tellOtherTabs });
  expect(listener).toHaveBeenCalledTimes(1);
  stop();
  tellSignedOut({ setItem: tellOtherTabs });
  expect(listener).toHaveBeenCalledTimes(1);
});

test('where a browser keeps nothing, nobody is told', () => {
  const full = () => {
    throw new DOMException('', 'QuotaExceededError');
  };
  expect(() => tellSignedOut({ setItem: full })).not.toThrow();
});
