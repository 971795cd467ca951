import { describe, expect, it } from 'vitest';
import { createFakeClock } from '@/testing/browser/create-fake-clock';
import { createFakeOnline } from '@/testing/browser/create-fake-online';
import { UploadError } from '../failure/upload-error';
import { createRetrier } from './create-retrier';

const NETWORK = new UploadError('network', undefined, {});

function setUp() {
  const clock = createFakeClock();
  const online = createFakeOnline();
  const retrier = createRetrier({ clock, random: () => 0.5, online });
  const controller = new AbortController();
  return { clock, online, retrier, controller, signal: controller.signal };
}

describe('createRetrier', () => {
  it('answers what the first success answers', async () => {
    const { clock, retrier, signal } = setUp();
    let attempts = 0;
    const result = retrier(
      async () => {
        if (++attempts < 3) throw NETWORK;
        return attempts;
      },
      { signal },
    );
    await clock.advance(10_000);
    await expect(result).resolves.toBe(3);
  });

  it('makes six attempts and then fails with the last error', async () => {
    const { clock, retrier, signal } = setUp();
    let attempts = 0;
    const failed = expect(
      retrier(
        async () => {
          attempts++;
          throw NETWORK;
        },
        { signal },
      ),
    ).rejects.toBe(NETWORK);
    await clock.advance(60_000);
    await failed;
    expect(attempts).toBe(6);
  });

  it.each([new UploadError('upload_refused'), new UploadError('file_too_large'), new TypeError('a mistake')])(
    'does not repeat what will not pass: %s',
    async (error) => {
      const { retrier, signal } = setUp();
      let attempts = 0;
      await expect(
        retrier(
          async () => {
            attempts++;
            throw error;
          },
          { signal },
        ),
      ).rejects.toBe(error);
      expect(attempts).toBe(1);
    },
  );

  it('waits for the network without counting, however long it takes', async () => {
    const { clock, online, retrier, signal } = setUp();
    const waits: string[] = [];
    let attempts = 0;
    online.set(false);
    const result = retrier(
      async () => {
        attempts++;
        if (!online.isOnline()) throw NETWORK;
        if (attempts < 7) throw NETWORK;
        return 'through';
      },
      { signal, onWait: (reason) => waits.push(reason) },
    );
    await clock.advance(3_600_000);
    expect(attempts).toBe(1);
    online.set(true);
    await clock.advance(60_000);
    await expect(result).resolves.toBe('through');
    expect(waits).toEqual(['offline', 'retry', 'retry', 'retry', 'retry', 'retry']);
  });

  it('tries once before it believes that there is no network', async () => {
    const { online, retrier, signal } = setUp();
    online.set(false);
    await expect(retrier(async () => 'on this machine', { signal })).resolves.toBe('on this machine');
  });

  it.each(['delay', 'offline'])('ends at once when aborted during a wait (%s)', async (wait) => {
    const { clock, online, retrier, controller, signal } = setUp();
    if (wait === 'offline') online.set(false);
    const failed = expect(retrier(() => Promise.reject(NETWORK), { signal })).rejects.toThrow('cancelled');
    await clock.advance(0);
    controller.abort(new Error('cancelled'));
    await failed;
    expect(clock.pendingTimers()).toBe(0);
  });
});
