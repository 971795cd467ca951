import { describe, expect, it, vi } from 'vitest';
import { createListeners } from './create-listeners';

describe('createListeners', () => {
  it('tells everybody who listens, and nobody who has stopped', () => {
    const listeners = createListeners<number>();
    const [one, other] = [vi.fn(), vi.fn()];
    const stop = listeners.subscribe(one);
    listeners.subscribe(other);
    listeners.tell(1);
    stop();
    listeners.tell(2);
    expect([one.mock.calls, other.mock.calls]).toEqual([[[1]], [[1], [2]]]);
  });

  it('tells the same function twice where it was added twice, and once after one of both has stopped', () => {
    const listeners = createListeners();
    const listener = vi.fn();
    listeners.subscribe(listener);
    listeners.subscribe(listener)();
    listeners.tell();
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('lets nobody who throws stop the others, where somebody hears of it', () => {
    const onError = vi.fn();
    const listeners = createListeners(onError);
    const broken = new Error('broken');
    const other = vi.fn();
    listeners.subscribe(() => {
      throw broken;
    });
    listeners.subscribe(other);
    listeners.tell();
    expect(onError).toHaveBeenCalledExactlyOnceWith(broken);
    expect(other).toHaveBeenCalledTimes(1);
  });

  it('calls one back for the first time at the next change when it subscribes while others are told', () => {
    const listeners = createListeners();
    const late = vi.fn();
    const stop = listeners.subscribe(() => listeners.subscribe(late));
    listeners.tell();
    expect(late).not.toHaveBeenCalled();
    stop();
    listeners.tell();
    expect(late).toHaveBeenCalledTimes(1);
  });
});
