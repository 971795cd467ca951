import { describe, expect, it } from 'vitest';
import { createFakeClock } from '@/testing/browser/create-fake-clock';
import type { PhotoType } from '../prepare/decide-preparation';
import { createPhotoTypes } from './create-photo-types';

const NEVER = new AbortController().signal;

function setUp({ isSparing = false } = {}) {
  const clock = createFakeClock();
  const types = createPhotoTypes({ clock, maxAhead: 2, isSparing: () => isSparing });
  let size = 0;
  /** The type of the next photo, once there is one. */
  function ask(sourceBytes = ++size, signal = NEVER) {
    const asked: { type?: PhotoType; error?: unknown } = {};
    types.choose(sourceBytes, signal).then(
      (type) => {
        asked.type = type;
      },
      (error: unknown) => {
        asked.error = error;
      },
    );
    return asked;
  }
  return { clock, types, ask };
}

describe('createPhotoTypes', () => {
  it('begins with JPEG, so that something is sent at once', async () => {
    const { clock, ask } = setUp();
    const first = ask();
    await clock.advance(0);
    expect(first.type).toBe('image/jpeg');
  });

  it('waits once enough is ready, and takes WebP where the line has not managed it in the time of an encoder', async () => {
    const { clock, types, ask } = setUp();
    types.enter(400_000);
    types.enter(400_000);
    const third = ask();
    await clock.advance(100);
    expect(third.type).toBeUndefined();
    await clock.advance(900);
    expect(third.type).toBe('image/webp');
  });

  it('waits no longer once a file was sent: on a fast line photos stay JPEG', async () => {
    const { clock, types, ask } = setUp();
    const leave = types.enter(400_000);
    types.enter(400_000);
    const third = ask();
    await clock.advance(60);
    expect(third.type).toBeUndefined();
    leave('sent');
    await clock.advance(50);
    expect(third.type).toBe('image/jpeg');
  });

  it('does not wait for files that were given up', async () => {
    const { clock, types, ask } = setUp();
    const leave = [types.enter(400_000), types.enter(400_000)];
    const third = ask();
    for (const one of leave) one('gone');
    await clock.advance(50);
    expect(third.type).toBe('image/jpeg');
  });

  it('goes by how long this device takes', async () => {
    const { clock, types, ask } = setUp();
    types.learn({ asked: 'image/jpeg', type: 'image/jpeg', bytes: 400_000, tookMs: 100 });
    types.learn({ asked: 'image/webp', type: 'image/webp', bytes: 350_000, tookMs: 60_000 });
    const leave = types.enter(400_000);
    types.enter(400_000);
    await clock.advance(1_000);
    leave('sent');
    const slow = ask();
    await clock.advance(0);
    expect(slow.type).toBe('image/jpeg');
  });

  it('gives up where none of six in a row became smaller', async () => {
    const { clock, types, ask } = setUp({ isSparing: true });
    for (let photo = 0; photo < 6; photo += 1) {
      const asked = ask();
      await clock.advance(0);
      expect(asked.type).toBe('image/webp');
      types.learn({ asked: 'image/webp', type: 'image/jpeg', bytes: 400_000, tookMs: 500 });
    }
    const seventh = ask();
    await clock.advance(0);
    expect(seventh.type).toBe('image/jpeg');
  });

  it('gives the same photo the same type, in whatever state the line is, and as an earlier visit did', async () => {
    const { clock, types, ask } = setUp();
    types.remember(77, 'image/webp');
    types.remember(78, 'image/png');
    const [first, twin, old, other] = [ask(5), ask(5), ask(77), ask(78)];
    await clock.advance(0);
    types.enter(400_000);
    types.enter(400_000);
    await clock.advance(5_000);
    const late = ask(5);
    await clock.advance(0);
    expect([first, twin, late, old, other].map(({ type }) => type)).toEqual([
      'image/jpeg',
      'image/jpeg',
      'image/jpeg',
      'image/webp',
      'image/jpeg',
    ]);
  });

  it('stops waiting for a file that is cancelled', async () => {
    const { clock, types, ask } = setUp();
    types.enter(400_000);
    types.enter(400_000);
    const abort = new AbortController();
    const asked = ask(9, abort.signal);
    await clock.advance(10);
    abort.abort(new Error('cancelled'));
    await clock.advance(0);
    expect(asked.error).toEqual(new Error('cancelled'));
    expect(clock.pendingTimers()).toBe(0);
  });
});
