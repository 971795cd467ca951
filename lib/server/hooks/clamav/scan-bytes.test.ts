import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type FakeClamd, type Manner, SIGNATURE, startFakeClamd } from '@/testing/server/fake-clamd';
import { createScanner } from './scan-bytes';

const NEVER = new AbortController().signal;
/** Far more than it takes. */
const TIMES = { timeoutMs: 60_000, connectMs: 60_000 };
/** For one answer that never comes, and one that does, on a machine that may stall. */
const SLOWLY = { timeoutMs: 200, connectMs: 2_000 };
/** Where nothing ever comes. */
const SHORT = { timeoutMs: 200, connectMs: 200 };

let clamd: FakeClamd;

beforeAll(async () => {
  clamd = await startFakeClamd();
});

beforeEach(() => {
  clamd.behave('honest');
});

afterAll(() => clamd.close());

const scan = (bytes: Uint8Array, signal = NEVER, times = TIMES) =>
  createScanner({ address: clamd.address, ...times })(bytes, signal);

/** Longer than several chunks, and no two of them alike. */
const long = (sizeBytes: number) =>
  Uint8Array.from({ length: sizeBytes }, (_, at) => (at * 7 + (at >> 9)) & 255);

describe('a scanner that works', () => {
  test.each([0, 1, 65_535, 65_536, 65_537, 1_000_000])('is sent %i bytes as they are', async (sizeBytes) => {
    const bytes = long(sizeBytes);
    expect(await scan(bytes)).toEqual({ kind: 'clean' });
    expect(clamd.scanned.at(-1)?.equals(bytes)).toBe(true);
  });

  test('finds, wherever it stands', async () => {
    const bytes = Buffer.concat([long(200_000), Buffer.from(SIGNATURE), long(5)]);
    expect(await scan(bytes)).toEqual({ kind: 'found', signature: 'Test.Signature' });
  });

  test('is asked over a socket of this machine as well', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'sluice-clamd-'));
    const local = await startFakeClamd(join(dir, 'clamd.ctl'));
    const bytes = Buffer.from(SIGNATURE);
    expect(await createScanner({ address: local.address, ...TIMES })(bytes, NEVER)).toMatchObject({
      kind: 'found',
    });
    await local.close();
    await rm(dir, { recursive: true });
  });
});

describe('bytes that nobody looked at are never called clean', () => {
  test.each<[string, Manner, boolean, RegExp]>([
    ['says nothing', 'silent', true, /no answer within 200 ms/],
    ['takes longer than its time over a file, and is there', 'slow', false, /no answer within 200 ms/],
    ['reads nothing', 'deaf', true, /no answer within 200 ms/],
    ['closes', 'closing', true, /closed without an answer|ECONNRESET|EPIPE/],
    ['never ends its answer', 'endless', true, /no end/],
    ['cuts its answer off', { says: 'stream: OK' }, true, /closed without an answer/],
    ['says something else', { says: 'HTTP/1.1 200 OK\r\n\r\nstream: OK\0' }, false, /clamd answered/],
    ['takes no file of this size', { takesBytes: 100_000 }, false, /size limit exceeded/],
  ])('where the scanner %s', async (_, manner, isDown, reason) => {
    clamd.behave(manner);
    const times = manner === 'silent' || manner === 'deaf' || manner === 'slow' ? SLOWLY : TIMES;
    const answer = await scan(long(300_000), NEVER, times);
    expect(answer).toMatchObject({ kind: 'unseen', isDown, reason: expect.stringMatching(reason) });
  });

  test('where nobody listens', async () => {
    const gone = await startFakeClamd();
    await gone.close();
    const answer = await createScanner({ address: gone.address, ...TIMES })(long(9), NEVER);
    expect(answer).toEqual({ kind: 'unseen', isDown: true, reason: 'clamd: ECONNREFUSED.' });
  });

  test('where there is no such socket', async () => {
    const address = { kind: 'unix', path: '/nowhere/clamd.ctl' } as const;
    expect(await createScanner({ address, ...TIMES })(long(9), NEVER)).toMatchObject({
      reason: 'clamd: ENOENT.',
    });
  });

  test('where whoever asked has gone, before and meanwhile', async () => {
    const gone = { kind: 'unseen', isDown: false, reason: 'clamd: the scan was given up.' };
    expect(await scan(long(9), AbortSignal.abort())).toEqual(gone);
    clamd.behave('silent');
    const controller = new AbortController();
    const scanning = scan(long(9), controller.signal);
    controller.abort();
    expect(await scanning).toEqual(gone);
  });
});

test('every way to end leaves no connection behind', async () => {
  const watched = await startFakeClamd();
  for (const manner of ['honest', 'silent', 'closing', 'endless'] as const) {
    watched.behave(manner);
    await createScanner({ address: watched.address, ...SHORT })(long(100_000), NEVER);
  }
  await expect.poll(() => watched.open()).toBe(0);
  await watched.close();
});
