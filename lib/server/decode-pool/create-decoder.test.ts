/** The pool over real processes that do what a hostile file could make them do. Each word is a file. */
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { UsageLimit } from '../decode/decode-limits';
import { createDecoder, type DecoderOptions, type DecoderPool } from './create-decoder';
import { type DecodeProcess, startDecodeProcess } from './start-decode-process';

const JOB = { claims: { type: 'image/png' }, limits: { maxBytes: 1_000, maxPixels: 1_000 } } as const;
/** The server's own look; the watchdog's limits are those of `hostile-process.ts`. */
const LIMITS: Readonly<Record<'small' | 'large', UsageLimit>> = {
  small: { rssBytes: 1e9, cpuMs: 5_000 },
  large: { rssBytes: 250e6, cpuMs: 150 },
};

const pools: DecoderPool[] = [];
let started: DecodeProcess[] = [];

function create(options: Partial<DecoderOptions> = {}, script = 'hostile-process.mjs'): DecoderPool {
  const start = () => {
    const process = startDecodeProcess({ args: [`dist/decoder-testing/${script}`] }, LIMITS);
    started.push(process);
    return process;
  };
  const pool = createDecoder({ start, processes: 2, ...options });
  pools.push(pool);
  return pool;
}

const verify = (pool: DecoderPool, word: string, lane: 'small' | 'large' = 'small') =>
  pool.inLane(lane).verify(Buffer.from(word), JOB);

const isGone = (process: DecodeProcess | undefined) => expect.poll(() => process?.isAlive()).toBe(false);

beforeEach(() => {
  started = [];
});
afterAll(() => {
  for (const pool of pools) pool.close();
});

test('files share a process, and what is published comes back as it was sent', async () => {
  const pool = create();
  for (const word of ['one', 'two']) {
    expect(await verify(pool, word)).toMatchObject({ bytes: Buffer.from(word), width: 1 });
  }
  expect(started).toHaveLength(1);
  expect(pool.stats()).toEqual({ processes: 1, busy: 0, waiting: 0 });
});

test.each([
  ['never ends, though it does nothing but compute', 'loop', 'small'],
  ['takes all memory', 'hog', 'small'],
  ['never ends, with a watchdog that does not look', 'loop', 'large'],
  ['takes all memory, with a watchdog that does not look', 'hog', 'large'],
] as const)('a file that %s is refused with its reason, and not tried again', async (_, word, lane) => {
  const pool = create();
  await expect(verify(pool, word, lane)).rejects.toMatchObject({ code: 'too_complex' });
  expect(started).toHaveLength(1);
  await isGone(started[0]);
});

test('others are decoded beside it, and after it', async () => {
  const pool = create({ processes: 1 });
  const hostile = verify(pool, 'loop');
  const honest = verify(pool, 'honest');
  await expect(hostile).rejects.toMatchObject({ code: 'too_complex' });
  expect(await honest).toMatchObject({ width: 1 });
});

test('a file that makes the decoder fall over twice is damaged', async () => {
  const pool = create();
  await expect(verify(pool, 'crash')).rejects.toMatchObject({ code: 'damaged_image' });
  await expect(verify(pool, 'leave')).rejects.toMatchObject({ code: 'damaged_image' });
  expect(started).toHaveLength(4);
  expect(await verify(pool, 'honest')).toMatchObject({ width: 1 });
});

test.each([
  ['an answer that is none', 'babble', 'small'],
  ['a picture that no row can hold', 'giant', 'small'],
  ['no answer at all', 'hang', 'large'],
] as const)(
  'a file for which the decoder gives %s, twice, is damaged and never busy',
  async (_, word, lane) => {
    const pool = create();
    await expect(verify(pool, word, lane)).rejects.toMatchObject({ code: 'damaged_image' });
    expect(started).toHaveLength(2);
    for (const process of started) await isGone(process);
  },
);

test('a file whose process is ended from outside is tried once more, and then busy', async () => {
  const pool = create();
  const slow = verify(pool, 'slow');
  await started[0]?.ready;
  started[0]?.kill();
  expect(await slow).toMatchObject({ width: 1 });
  await expect(verify(pool, 'kill')).rejects.toMatchObject({ code: 'busy' });
});

test('a process that cannot be started is busy, whatever the file', async () => {
  const failures: string[] = [];
  const pool = create({ onFailure: (event) => failures.push(event) }, 'nothing-here.mjs');
  await expect(verify(pool, 'honest')).rejects.toMatchObject({ code: 'busy' });
  expect(failures).toEqual(['start_failed']);
});

test('no more processes than allowed, and idle ones end', async () => {
  const pool = create({ idleMs: 50 });
  await Promise.all(['slow', 'slow', 'slow', 'slow'].map((word) => verify(pool, word)));
  expect(started).toHaveLength(2);
  await expect.poll(() => pool.stats().processes).toBe(0);
  for (const process of started) await isGone(process);
});

test('a process started ahead takes the first file', async () => {
  const pool = create();
  pool.warm();
  pool.warm();
  await verify(pool, 'honest');
  expect(started).toHaveLength(1);
});

test('closing ends what runs and refuses what waits', async () => {
  const pool = create({ processes: 1 });
  const results = Promise.allSettled(['hang', 'honest'].map((word) => verify(pool, word)));
  await started[0]?.ready;
  pool.close();
  const busy = { status: 'rejected', reason: { code: 'busy' } };
  expect(await results).toMatchObject([busy, busy]);
  await isGone(started[0]);
});
