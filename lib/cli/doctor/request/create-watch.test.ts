import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createWatch } from './create-watch';
import { DOCTOR_LIMITS } from './limits';

const LIMITS = { ...DOCTOR_LIMITS, pauseMs: 5 };
const ADDRESSES = Array.from({ length: 24 }, (_, index) => `http://bucket/${index}`);

/** Watches a store that answers by how many ask at once, and by the address. */
function watchOver(statusOf: (underWay: number, path: string) => number, stop?: AbortSignal) {
  let underWay = 0;
  let most = 0;
  const fetch: typeof globalThis.fetch = async (input) => {
    underWay += 1;
    most = Math.max(most, underWay);
    const status = statusOf(underWay, new URL(String(input)).pathname);
    await sleep(5);
    underWay -= 1;
    return new Response('', { status });
  };
  return { ...createWatch(LIMITS, { fetch, stop }), most: () => most };
}

const askAll = async ({ fetch }: ReturnType<typeof watchOver>) =>
  (await Promise.all(ADDRESSES.map((address) => fetch(address)))).map(({ status }) => status);

test('as many requests are under way as a store is asked at once, and no more', async () => {
  const watch = watchOver(() => 200);
  expect(new Set(await askAll(watch))).toEqual(new Set([200]));
  expect(watch.most()).toBe(LIMITS.atOnce);
  expect(watch.crowdedBy()).toBeNull();
});

test.each([429, 503])(
  'a store that refuses a crowd by %i is asked by two at once, and that is noted',
  async (status) => {
    const watch = watchOver((underWay) => (underWay > 4 ? status : 200));
    expect(new Set(await askAll(watch))).toEqual(new Set([200]));
    expect(watch.crowdedBy()).toBe(status);
  },
);

test.each<[string, (underWay: number, path: string) => number]>([
  ['refuses whoever asks', () => 503],
  ['refuses one address for a moment', refusingOnce('/7')],
])('a store that %s is not said to refuse a crowd', async (_, statusOf) => {
  const watch = watchOver(statusOf);
  await askAll(watch);
  expect(watch.crowdedBy()).toBeNull();
});

test('nothing is asked once somebody has stopped it, by who waited for room either', async () => {
  const stop = new AbortController();
  let asked = 0;
  const watch = watchOver(() => {
    asked += 1;
    if (asked === 4) stop.abort();
    return 200;
  }, stop.signal);
  const ended = await Promise.allSettled(ADDRESSES.map((address) => watch.fetch(address)));
  expect(asked).toBeLessThanOrEqual(LIMITS.atOnce);
  expect(ended.filter(({ status }) => status === 'rejected').length).toBeGreaterThanOrEqual(8);
});

function refusingOnce(path: string) {
  let isRefused = false;
  return (_: number, asked: string) => {
    if (asked !== path || isRefused) return 200;
    isRefused = true;
    return 429;
  };
}
