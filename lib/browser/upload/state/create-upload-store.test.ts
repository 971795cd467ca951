import { describe, expect, it, vi } from 'vitest';
import { createFakeClock } from '@/testing/browser/create-fake-clock';
import { createFakeOnline } from '@/testing/browser/create-fake-online';
import type { UploadItem } from '../upload-state';
import { createUploadStore } from './create-upload-store';

const item = (id: string): UploadItem => ({
  id,
  name: `${id}.jpg`,
  folder: '',
  sourceBytes: 10,
  previewUrl: null,
  isPaused: false,
  isKept: false,
  duplicateOf: null,
  status: 'queued',
});

function setUp() {
  const clock = createFakeClock();
  const online = createFakeOnline();
  const onListenerError = vi.fn();
  return { clock, online, onListenerError, store: createUploadStore({ clock, online, onListenerError }) };
}

describe('createUploadStore', () => {
  it('gives the same snapshot until something changes, and the same items where nothing changed', () => {
    const { store } = setUp();
    store.add([item('a'), item('b')]);
    const before = store.getSnapshot();
    expect(store.getSnapshot()).toBe(before);
    store.dispatch('a', { type: 'verifying' });
    expect(store.getSnapshot()).toBe(before);
    store.dispatch('a', { type: 'preparing', progress: 0 });
    const after = store.getSnapshot();
    expect(after).not.toBe(before);
    expect(after.items[1]).toBe(before.items[1]);
    expect(before.items[0]?.status).toBe('queued');
  });

  it('tells listeners once for a thousand changes of the same moment', async () => {
    const { clock, store } = setUp();
    const listener = vi.fn();
    store.subscribe(listener);
    store.add(Array.from({ length: 1_000 }, (_, i) => item(`${i}`)));
    for (let i = 0; i < 1_000; i++) store.dispatch(`${i}`, { type: 'preparing', progress: 0.1 });
    await clock.advance(29);
    expect(listener).toHaveBeenCalledTimes(0);
    await clock.advance(1);
    expect(listener).toHaveBeenCalledTimes(1);
    for (let i = 0; i < 1_000; i++) store.dispatch(`${i}`, { type: 'preparing', progress: 0.2 });
    await clock.advance(199);
    expect(listener).toHaveBeenCalledTimes(1);
    await clock.advance(1);
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it('tells listeners less often that take long to draw, but twice a second', async () => {
    const fake = createFakeClock();
    let spentMs = 0;
    const clock = { ...fake, nowMs: () => fake.nowMs() + spentMs };
    const store = createUploadStore({ clock, online: createFakeOnline(), onListenerError: vi.fn() });
    const takesMs = [25, 1_000];
    const listener = vi.fn(() => {
      spentMs += takesMs.shift() ?? 0;
    });
    store.subscribe(listener);
    store.add([item('a')]);
    await fake.advance(30);
    expect(listener).toHaveBeenCalledTimes(1);
    store.dispatch('a', { type: 'preparing', progress: 0.1 });
    // 16 times 25 ms, of which 25 have passed.
    await fake.advance(374);
    expect(listener).toHaveBeenCalledTimes(1);
    await fake.advance(1);
    expect(listener).toHaveBeenCalledTimes(2);
    await fake.advance(0);
    store.dispatch('a', { type: 'preparing', progress: 0.2 });
    await fake.advance(500);
    expect(listener).toHaveBeenCalledTimes(3);
  });

  it('goes on when a listener throws', async () => {
    const { clock, store, onListenerError } = setUp();
    const listener = vi.fn();
    store.subscribe(() => {
      throw new Error('a view broke');
    });
    store.subscribe(listener);
    store.add([item('a')]);
    await clock.advance(100);
    expect(listener).toHaveBeenCalledTimes(1);
    expect(onListenerError).toHaveBeenCalledTimes(1);
  });

  it('shows the speed sink after the last byte, then rests', async () => {
    const { clock, store } = setUp();
    store.add([item('a')]);
    store.countSent(5_000);
    await clock.advance(1_000);
    expect(store.getSnapshot().totals.bytesPerSecond).toBeGreaterThan(0);
    await clock.advance(10_000);
    expect(store.getSnapshot().totals.bytesPerSecond).toBe(0);
    expect(clock.pendingTimers()).toBe(0);
  });

  it('says whether there is a network', async () => {
    const { online, store } = setUp();
    expect(store.getSnapshot().online).toBe(true);
    online.set(false);
    expect(store.getSnapshot().online).toBe(false);
  });

  it('is silent after destroy', async () => {
    const { clock, online, store } = setUp();
    const listener = vi.fn();
    store.subscribe(listener);
    store.add([item('a')]);
    store.destroy();
    online.set(false);
    store.remove('a');
    await clock.advance(1_000);
    expect(listener).not.toHaveBeenCalled();
  });
});
