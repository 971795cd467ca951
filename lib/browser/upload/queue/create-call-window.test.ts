import { describe, expect, it } from 'vitest';
import { createFakeClock } from '@/testing/browser/create-fake-clock';
import { createCallWindow } from './create-call-window';

function setUp() {
  const clock = createFakeClock();
  const state = { isMoreComing: true };
  return {
    clock,
    state,
    windowOf: createCallWindow({ clock, shortMs: 5, longMs: 100, isMoreComing: () => state.isMoreComing }),
  };
}

describe('createCallWindow', () => {
  it('lets the first file go at once, and those behind it share a call', async () => {
    const { clock, windowOf } = setUp();
    expect(windowOf()).toBe(5);
    await clock.advance(70);
    expect(windowOf()).toBe(100);
  });

  it('lets the last files go at once', () => {
    const { state, windowOf } = setUp();
    windowOf();
    state.isMoreComing = false;
    expect(windowOf()).toBe(5);
  });

  it('takes a file after a second without any for the first of another drop', async () => {
    const { clock, windowOf } = setUp();
    windowOf();
    await clock.advance(1_001);
    expect(windowOf()).toBe(5);
  });
});
