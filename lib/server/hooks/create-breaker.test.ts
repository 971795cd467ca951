import { expect, test } from 'vitest';
import { createBreaker } from './create-breaker';

function setUp() {
  let nowMs = 1_000_000;
  const breaker = createBreaker({ clock: () => new Date(nowMs), random: () => 1, failures: 3 });
  const wait = (ms: number) => {
    nowMs += ms;
  };
  return { breaker, wait };
}

function breakIt(breaker: ReturnType<typeof setUp>['breaker']) {
  for (const key of ['a', 'b', 'c']) breaker.failed(key);
}

test('different things that fail in a row make a pause, and a success before that none', () => {
  const { breaker } = setUp();
  breaker.failed('a');
  breaker.failed('b');
  expect(breaker.enter()).toBe(0);
  breaker.succeeded();
  breaker.failed('c');
  expect(breaker.enter()).toBe(0);
  breaker.failed('d');
  breaker.failed('e');
  expect(breaker.enter()).toBe(1_000);
});

test('one thing that fails again and again stops nobody else', () => {
  const { breaker } = setUp();
  for (let times = 0; times < 50; times += 1) breaker.failed('always the same');
  expect(breaker.enter()).toBe(0);
});

test('after the pause one call tries while the others wait, and the pause doubles up to a minute', () => {
  const { breaker, wait } = setUp();
  breakIt(breaker);
  const pauses: number[] = [];
  for (let times = 0; times < 9; times += 1) {
    const pauseMs = breaker.enter();
    pauses.push(pauseMs);
    wait(pauseMs);
    expect(breaker.enter()).toBe(0);
    expect(breaker.enter()).toBeGreaterThan(0);
    breaker.failed('d');
  }
  expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000]);
});

test('calls that were under way when the pause began do not make it longer', () => {
  const { breaker } = setUp();
  breakIt(breaker);
  for (let times = 0; times < 20; times += 1) breaker.failed(`late ${times}`);
  expect(breaker.enter()).toBe(1_000);
});

test('a success ends everything', () => {
  const { breaker, wait } = setUp();
  breakIt(breaker);
  wait(1_000);
  expect(breaker.enter()).toBe(0);
  breaker.succeeded();
  expect(breaker.enter()).toBe(0);
  breaker.failed('d');
  expect(breaker.enter()).toBe(0);
});

test('a call that tries and never says how it ended is followed by another', () => {
  const { breaker, wait } = setUp();
  breakIt(breaker);
  wait(1_000);
  expect(breaker.enter()).toBe(0);
  wait(20_000);
  expect(breaker.enter()).toBe(0);
});

test('the other side may ask for a pause of its own, an hour at most', () => {
  const { breaker, wait } = setUp();
  breaker.failed('a', 120_000);
  expect(breaker.enter()).toBe(120_000);
  wait(120_000);
  expect(breaker.enter()).toBe(0);
  breaker.failed('a', 1e12);
  expect(breaker.enter()).toBe(3_600_000);
});

test('where the clock was a year ahead and is set right, nobody is left alone for a year', () => {
  const { breaker, wait } = setUp();
  wait(31_536_000_000);
  breakIt(breaker);
  expect(breaker.enter()).toBe(1_000);
  wait(-31_536_000_000);
  expect(breaker.waitMs()).toBe(0);
});
