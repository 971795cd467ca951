import { beforeEach, expect, it } from 'vitest';
import { createFakeClock, type FakeClock } from '@/testing/browser/create-fake-clock';
import { startPoll } from './create-poll';

let clock: FakeClock;
let asked: number;
let isLookedAt: boolean;
let look: () => void;
let answer: () => Promise<void>;
let stop: () => void;

beforeEach(() => {
  clock = createFakeClock();
  asked = 0;
  isLookedAt = true;
  answer = async () => {};
  look = () => {};
  stop = () => {};
});

function start(): void {
  stop = startPoll({
    ask() {
      asked += 1;
      return answer();
    },
    clock,
    page: {
      isLookedAt: () => isLookedAt,
      onLook(listener) {
        look = listener;
        return () => {
          look = () => {};
        };
      },
    },
  });
}
function setLookedAt(next: boolean): void {
  isLookedAt = next;
  look();
}
const askedAfter = async (ms: number) => {
  await clock.advance(ms);
  return asked;
};

it('asks at once, and every few seconds as long as somebody looks', async () => {
  start();
  expect(await askedAfter(0)).toBe(1);
  expect(await askedAfter(4_000)).toBe(2);
  expect(await askedAfter(20_000)).toBe(7);
  stop();
  expect(await askedAfter(60_000)).toBe(7);
});

it('asks nothing while nobody looks, and at once when somebody does', async () => {
  start();
  await clock.advance(2_000);
  setLookedAt(false);
  expect(await askedAfter(3_600_000)).toBe(1);
  setLookedAt(true);
  expect(await askedAfter(0)).toBe(2);
  expect(await askedAfter(4_000)).toBe(3);
  stop();
});

it('asks nothing on a page that is opened behind others', async () => {
  isLookedAt = false;
  start();
  expect(await askedAfter(60_000)).toBe(0);
  setLookedAt(true);
  expect(await askedAfter(0)).toBe(1);
  stop();
});

it('asks once when a window is seen and gets the focus', async () => {
  start();
  await clock.advance(2_000);
  look();
  look();
  expect(await askedAfter(0)).toBe(2);
  stop();
});

it('waits for an answer before it asks again, and ever longer after failures', async () => {
  let fail = () => {};
  answer = () =>
    new Promise((_, reject) => {
      fail = () => reject(new Error('No connection.'));
    });
  start();
  expect(await askedAfter(60_000)).toBe(1);
  fail();
  expect(await askedAfter(7_999)).toBe(1);
  expect(await askedAfter(1)).toBe(2);
  fail();
  expect(await askedAfter(15_000)).toBe(2);
  answer = async () => {};
  expect(await askedAfter(1_000)).toBe(3);
  expect(await askedAfter(4_000)).toBe(4);
  stop();
});

it('ends where the session has', async () => {
  answer = () => Promise.reject(Object.assign(new Error('Sign in.'), { isSignedOut: true }));
  start();
  expect(await askedAfter(600_000)).toBe(1);
  look();
  expect(await askedAfter(600_000)).toBe(1);
  stop();
});
