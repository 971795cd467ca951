import { expect, test } from 'vitest';
import fc from '@/testing/shared/fast-check';
import { AbandonedError } from './abandoned-error';
import { createFairQueue, type FairQueueOptions } from './create-fair-queue';

/** A queue whose works end when they are told to; `begun` names their clients in order. */
function create(options: Partial<FairQueueOptions> = {}) {
  const queue = createFairQueue({
    ...{ places: 1, placesPerClient: 1, maxWaiting: 100, maxWaitingPerClient: 100, ...options },
  });
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const add = (client: string, signal = new AbortController().signal) => {
    const result = queue.run(client, signal, () => {
      begun.push(client);
      return new Promise<void>((end) => ends.push(end));
    });
    result.catch(() => {});
    return result;
  };
  const endNext = async () => {
    ends.shift()?.();
    await new Promise(setImmediate);
  };
  return { queue, begun, add, endNext };
}

test('a client that has 500 waiting lets another in after the work under way', async () => {
  const { begun, add, endNext } = create({ maxWaiting: 600, maxWaitingPerClient: 500 });
  for (let index = 0; index < 500; index += 1) void add('many');
  void add('one');
  void add('two');
  await new Promise(setImmediate);
  for (let turn = 0; turn < 4; turn += 1) await endNext();
  expect(begun).toEqual(['many', 'many', 'one', 'two', 'many']);
});

test('a client never holds all places, so another begins at once', async () => {
  const { begun, add } = create({ places: 4, placesPerClient: 3 });
  for (let index = 0; index < 10; index += 1) void add('many');
  void add('one');
  await new Promise(setImmediate);
  expect(begun).toEqual(['many', 'many', 'many', 'one']);
});

test('what one client may have waiting is bounded, and others are let in', async () => {
  const { add } = create({ maxWaitingPerClient: 2 });
  for (let index = 0; index < 3; index += 1) void add('many');
  await expect(add('many')).rejects.toMatchObject({ code: 'busy', details: { retryAfterSeconds: 5 } });
  void add('one');
  await new Promise(setImmediate);
});

test('a full queue makes room for a client with less, at the cost of the one with most', async () => {
  const { add, begun, endNext } = create({ maxWaiting: 3 });
  void add('many');
  await new Promise(setImmediate);
  const waiting = [add('many'), add('many'), add('many')];
  void add('one');
  await expect(waiting[2]).rejects.toMatchObject({ code: 'busy' });
  await expect(add('many')).rejects.toMatchObject({ code: 'busy' });
  await endNext();
  await endNext();
  expect(begun).toEqual(['many', 'many', 'one']);
});

test('work whose client has gone is dropped while it waits, and frees its place in the queue', async () => {
  const { queue, add, begun, endNext } = create({ maxWaiting: 2 });
  void add('a');
  await new Promise(setImmediate);
  const gone = new AbortController();
  const dropped = add('b', gone.signal);
  void add('c');
  gone.abort();
  await expect(dropped).rejects.toBeInstanceOf(AbandonedError);
  await expect(add('d', AbortSignal.abort())).rejects.toBeInstanceOf(AbandonedError);
  expect(queue.stats()).toEqual({ running: 1, waiting: 1, clients: 2 });
  await endNext();
  expect(begun).toEqual(['a', 'c']);
});

test('work that has begun is not stopped when its client goes', async () => {
  const { add, endNext } = create();
  const gone = new AbortController();
  const result = add('a', gone.signal);
  await new Promise(setImmediate);
  gone.abort();
  await endNext();
  await expect(result).resolves.toBeUndefined();
});

test('a closed queue refuses what waits and what comes, and waits for what runs', async () => {
  const { queue, add, endNext } = create();
  const running = add('a');
  await new Promise(setImmediate);
  const waiting = add('b');
  let isClosed = false;
  const closed = queue.close().then(() => {
    isClosed = true;
  });
  await expect(waiting).rejects.toMatchObject({ code: 'busy' });
  await expect(add('c')).rejects.toMatchObject({ code: 'busy' });
  expect(isClosed).toBe(false);
  await endNext();
  await Promise.all([running, closed]);
});

test('no order of coming, going and failing makes it lose a place or run too much', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          client: fc.constantFrom('a', 'b', 'c'),
          isGone: fc.boolean(),
          fails: fc.boolean(),
        }),
      ),
      fc.scheduler(),
      async (works, scheduler) => {
        const queue = createFairQueue({
          ...{ places: 3, placesPerClient: 2, maxWaiting: 1_000, maxWaitingPerClient: 1_000 },
        });
        const running = new Map<string, number>();
        const all = works.map(async ({ client, isGone, fails }) => {
          const gone = new AbortController();
          if (isGone)
            scheduler.schedule(Promise.resolve()).then(
              () => gone.abort(),
              () => {},
            );
          await queue
            .run(client, gone.signal, async () => {
              running.set(client, (running.get(client) ?? 0) + 1);
              const counts = [...running.values()];
              expect(Math.max(...counts)).toBeLessThanOrEqual(2);
              expect(counts.reduce((sum, count) => sum + count)).toBeLessThanOrEqual(3);
              await scheduler.schedule(Promise.resolve());
              running.set(client, (running.get(client) ?? 1) - 1);
              if (fails) throw new Error('failed');
            })
            .catch((error: Error) => {
              if (!(error instanceof AbandonedError) && error.message !== 'failed') throw error;
            });
        });
        await scheduler.waitFor(Promise.all(all));
        expect(queue.stats()).toEqual({ running: 0, waiting: 0, clients: 0 });
      },
    ),
    { numRuns: 50 },
  );
});
