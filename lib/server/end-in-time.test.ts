import { afterEach, expect, test, vi } from 'vitest';
import { endInTime } from './end-in-time';
import { stopServices } from './stop-services';

vi.mock('./stop-services', () => ({ stopServices: vi.fn(async () => undefined) }));

afterEach(() => vi.useRealTimers());

test.each([
  ['SIGTERM', 143],
  ['SIGINT', 130],
] as const)(
  'after %s new work is stopped at once, and the process ends within eight seconds whatever still runs',
  async (signal, code) => {
    vi.useFakeTimers();
    const handlers = new Map<unknown, () => void>();
    vi.spyOn(process, 'once').mockImplementation((name: unknown, handler: () => void) => {
      handlers.set(name, handler);
      return process;
    });
    const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never);
    vi.mocked(stopServices).mockClear();
    endInTime();
    expect(stopServices).not.toHaveBeenCalled();
    handlers.get(signal)?.();
    expect(stopServices).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(7_999);
    expect(exit).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(exit).toHaveBeenCalledExactlyOnceWith(code);
  },
);
