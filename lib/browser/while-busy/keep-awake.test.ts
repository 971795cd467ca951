import { describe, expect, it, vi } from 'vitest';
import { keepAwake } from './keep-awake';

function setUp(request?: () => Promise<{ release: () => Promise<void> }>) {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' as DocumentVisibilityState });
  const release = vi.fn(async () => {});
  const wakeLock = { request: vi.fn(request ?? (async () => ({ release }))) };
  let isBusy = false;
  let tell = () => {};
  const stop = keepAwake({
    wakeLock,
    page: page as unknown as Document,
    subscribe: (listener) => {
      tell = listener;
      return () => {
        tell = () => {};
      };
    },
    isBusy: () => isBusy,
  });
  return {
    wakeLock,
    release,
    stop,
    busy: (value: boolean) => {
      isBusy = value;
      tell();
    },
    show: (state: DocumentVisibilityState) => {
      page.visibilityState = state;
      page.dispatchEvent(new Event('visibilitychange'));
    },
  };
}

const nextTurn = () => new Promise((resolve) => setTimeout(resolve));

describe('keepAwake', () => {
  it('holds the screen once while there is work, and lets go afterwards', async () => {
    const { wakeLock, release, busy } = setUp();
    expect(wakeLock.request).not.toHaveBeenCalled();
    busy(true);
    busy(true);
    expect(wakeLock.request).toHaveBeenCalledExactlyOnceWith('screen');
    busy(false);
    await nextTurn();
    expect(release).toHaveBeenCalledTimes(1);
  });

  it('asks again when the page is back, because the browser took it away', () => {
    const { wakeLock, busy, show } = setUp();
    busy(true);
    show('hidden');
    busy(true);
    expect(wakeLock.request).toHaveBeenCalledTimes(1);
    show('visible');
    expect(wakeLock.request).toHaveBeenCalledTimes(2);
  });

  it('accepts a refusal, and a browser that has no such thing', async () => {
    const refused = setUp(() => Promise.reject(new DOMException('low battery', 'NotAllowedError')));
    refused.busy(true);
    await nextTurn();
    refused.busy(false);
    await nextTurn();
    const page = new EventTarget() as Document;
    const subscribe = vi.fn();
    keepAwake({ wakeLock: undefined, page, subscribe, isBusy: () => true })();
    expect(subscribe).not.toHaveBeenCalled();
  });

  it('lets go when it ends', async () => {
    const { release, busy, stop, wakeLock, show } = setUp();
    busy(true);
    stop();
    await nextTurn();
    show('visible');
    expect([release.mock.calls.length, wakeLock.request.mock.calls.length]).toEqual([1, 1]);
  });
});
