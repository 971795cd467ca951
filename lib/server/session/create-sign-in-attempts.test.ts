import { expect, test } from 'vitest';
import { createSignInAttempts } from './create-sign-in-attempts';

function setUp() {
  let nowMs = 1_000_000_000_000;
  const attempts = createSignInAttempts({ clock: () => new Date(nowMs) });
  return {
    begin: attempts.begin,
    wait: (seconds: number) => {
      nowMs += seconds * 1_000;
    },
    /** Attempts one after another, until one has to wait. */
    failUntilRefused(client: string): number {
      for (let count = 0; count < 100_000; count += 1) {
        try {
          attempts.begin(client);
        } catch {
          return count;
        }
      }
      return Infinity;
    },
  };
}

test('each wrong password beyond five doubles the wait, up to a quarter of an hour', () => {
  const { begin, wait, failUntilRefused } = setUp();
  expect(failUntilRefused('203.0.113.7')).toBe(5);
  let waited = 0;
  for (const seconds of [1, 2, 4, 8, 16, 32, 64, 128, 256, 512]) {
    expect(() => begin('203.0.113.7')).toThrow(expect.objectContaining({ code: 'rate_limited' }));
    wait(seconds);
    waited += seconds;
    expect(() => begin('203.0.113.7')).not.toThrow();
  }
  expect(waited).toBeLessThan(1_100);
  wait(901);
  expect(failUntilRefused('203.0.113.7')).toBe(5);
});

test.each([
  ['IPv4 addresses of one /24', (at: number) => `203.0.113.${at}`, '203.0.114.1', 200],
  ['IPv6 networks of one /48', (at: number) => `2001:db8:1:${at.toString(16)}::/64`, '2001:db8:2::/64', 20],
])('%s share a count, and their neighbours have another', (_, clientAt, neighbour, free) => {
  const { begin } = setUp();
  for (let at = 1; at <= free; at += 1) begin(clientAt(at));
  expect(() => begin(clientAt(free + 1))).toThrow(expect.objectContaining({ code: 'rate_limited' }));
  expect(() => begin(neighbour)).not.toThrow();
});

test('thirty addresses of a /24 of IPv4 that guess as fast as they may make none of its others wait', () => {
  const { begin, failUntilRefused } = setUp();
  for (let at = 1; at <= 30; at += 1) expect(failUntilRefused(`203.0.113.${at}`)).toBe(5);
  expect(() => begin('203.0.113.200')).not.toThrow();
});

test('no number of failures elsewhere makes a place wait', () => {
  const { begin } = setUp();
  for (let at = 0; at < 50_000; at += 1) begin(`10.${(at >> 8) & 255}.${at & 255}.${at >> 16}`);
  expect(begin('203.0.113.7').failures).toBe(0);
});

test.each([
  ['a /16 of IPv4', (at: number) => `10.9.${at}.1`, '10.8.0.1'],
  ['a /32 of IPv6', (at: number) => `2001:db8:${at.toString(16)}::/64`, '2001:db9:1::/64'],
])('who guesses from many networks of %s waits behind everybody else', (_, clientAt, neighbour) => {
  const { begin } = setUp();
  for (let at = 1; at <= 200; at += 1) expect(begin(clientAt(at)).failures).toBe(at - 1);
  expect(begin(neighbour).failures).toBe(0);
});

test('a right password begins anew', () => {
  const { begin, failUntilRefused } = setUp();
  for (let at = 0; at < 4; at += 1) begin('203.0.113.7');
  begin('203.0.113.7').succeed();
  expect(failUntilRefused('203.0.113.7')).toBe(5);
});
