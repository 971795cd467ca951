import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TURNED_HEADER } from '../testing/photo-header';
import { BY_PAGE, BY_WORKER, setUp } from './testing/worker-preparer';

beforeEach(() => vi.stubGlobal('Worker', class {}));
afterEach(() => vi.unstubAllGlobals());

describe('a page whose policy forbids workers', () => {
  const violation = (effectiveDirective: string) =>
    Object.assign(new Event('securitypolicyviolation'), {
      effectiveDirective,
      blockedURI: 'http://localhost/w.js',
    });

  it.each(['before', 'after'])(
    'prepares on the page from the first file on, whether the browser says why %s the error',
    async (order) => {
      const { workers, policyTarget, fallback, prepare, nextTurn } = setUp();
      const result = prepare();
      await nextTurn();
      if (order === 'before') policyTarget.dispatchEvent(violation('worker-src'));
      workers[0]?.fail();
      if (order === 'after') policyTarget.dispatchEvent(violation('worker-src'));
      await nextTurn();
      expect(await result).toBe(BY_PAGE);
      expect(await prepare()).toBe(BY_PAGE);
      expect(workers).toHaveLength(1);
      expect(fallback).toHaveBeenCalledTimes(2);
    },
  );

  it('prepares on the page where the browser throws', async () => {
    const { prepare } = setUp({
      createWorker: () => {
        throw new DOMException('Denied by policy.', 'SecurityError');
      },
    });
    expect(await prepare()).toBe(BY_PAGE);
  });

  it('is told from a page whose policy stops something else', async () => {
    const { workers, policyTarget, prepare, nextTurn } = setUp();
    const result = prepare();
    await nextTurn();
    policyTarget.dispatchEvent(violation('img-src'));
    workers[0]?.start();
    await nextTurn();
    workers[0]?.report({ kind: 'done', prepared: BY_WORKER });
    expect(await result).toBe(BY_WORKER);
  });
});

describe('a worker that cannot be loaded', () => {
  it('is waited for while there is no connection, however long, and nothing is sent as it is meanwhile', async () => {
    const { workers, clock, online, fallback, prepare, nextTurn } = setUp();
    online.set(false);
    const result = prepare();
    await nextTurn();
    workers[0]?.fail();
    await clock.advance(3_600_000);
    expect(workers).toHaveLength(1);
    online.set(true);
    await nextTurn();
    workers[1]?.start();
    await nextTurn();
    workers[1]?.report({ kind: 'done', prepared: BY_WORKER });
    expect(await result).toBe(BY_WORKER);
    expect(fallback).not.toHaveBeenCalled();
  });

  it('is tried three times with a connection; then this file is the page’s, and the next tries workers again', async () => {
    const { workers, clock, prepare, nextTurn } = setUp();
    const result = prepare();
    await nextTurn();
    for (const worker of [0, 1, 2]) {
      workers[worker]?.fail();
      await clock.advance(5_000);
    }
    expect(await result).toBe(BY_PAGE);
    expect(workers).toHaveLength(3);
    void prepare();
    await nextTurn();
    expect(workers).toHaveLength(4);
  });

  it('is loaded anew when only a part of it could not be fetched', async () => {
    const { workers, clock, prepare, nextTurn } = setUp();
    const result = prepare({ header: { ...TURNED_HEADER, type: 'image/heic' } });
    await nextTurn();
    workers[0]?.start();
    await nextTurn();
    workers[0]?.report({ kind: 'load_failed' });
    await clock.advance(1_000);
    expect(workers[0]?.isTerminated).toBe(true);
    workers[1]?.start();
    await nextTurn();
    workers[1]?.report({ kind: 'done', prepared: BY_WORKER });
    expect(await result).toBe(BY_WORKER);
  });

  it('fails a HEIC as a matter of the connection, which the page could not decode either', async () => {
    const { workers, clock, fallback, prepare, nextTurn } = setUp();
    const result = prepare({ header: { ...TURNED_HEADER, type: 'image/heic' } });
    await nextTurn();
    for (const worker of [0, 1, 2]) {
      workers[worker]?.fail();
      await clock.advance(5_000);
    }
    await expect(result).rejects.toMatchObject({ code: 'network' });
    expect(fallback).not.toHaveBeenCalled();
  });

  it('is no reason to wait for an aborted file', async () => {
    const { workers, clock, online, prepare, nextTurn } = setUp();
    online.set(false);
    const abort = new AbortController();
    const result = prepare({ signal: abort.signal });
    await nextTurn();
    workers[0]?.fail();
    await nextTurn();
    abort.abort(new Error('cancelled'));
    await expect(result).rejects.toThrow('cancelled');
    expect(clock.pendingTimers()).toBe(0);
  });
});
