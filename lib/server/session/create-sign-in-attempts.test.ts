import { expect, test } from 'vitest';
import { createSignInAttempts } from './create-sign-in-attempts';

function setUp() {
  let nowMs = 1_000_000_000_000;
  const attempts = createSignInAttempts({ clock: () => new Date(nowMs) });
  return {
    begin: (client: string, device: string | null = null, account: string | null = 'admin') =>
      attempts.begin(client, device, account),
    wait: (seconds: number) => {
      nowMs += seconds * 1_000;
    },
    /** Attempts one after another, until one has to wait. */
    failUntilRefused(client: string, device: string | null = null): number {
      for (let count = 0; count < 100_000; count += 1) {
        try {
          attempts.begin(client, device, 'admin');
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

test('a right password of one account forgets nothing of what was guessed at another', () => {
  const { begin } = setUp();
  const codes: string[] = [];
  for (let round = 0; round < 20; round += 1) {
    try {
      begin('203.0.113.7', null, 'anna');
      begin('203.0.113.7', null, 'ben').succeed();
      codes.push('judged');
    } catch {
      codes.push('refused');
    }
  }
  expect(codes.filter((code) => code === 'judged').length).toBeLessThanOrEqual(5);
});

test('a name that nobody has is counted like any other', () => {
  const { begin } = setUp();
  for (let at = 0; at < 5; at += 1) begin('203.0.113.7', null, at % 2 === 0 ? null : 'anna');
  expect(() => begin('203.0.113.7', null, 'ben')).toThrow(expect.objectContaining({ code: 'rate_limited' }));
});

test('an attempt that nobody judged costs no later one at the same account', () => {
  const { begin, failUntilRefused } = setUp();
  for (let at = 0; at < 50; at += 1) begin('203.0.113.7').giveBack();
  for (let at = 0; at < 3; at += 1) begin('203.0.113.7');
  begin('203.0.113.7').succeed();
  expect(failUntilRefused('203.0.113.7')).toBe(5);
});

test('a known device is counted by itself, wherever it is and whatever happens there', () => {
  const { begin, failUntilRefused } = setUp();
  failUntilRefused('203.0.113.7');
  expect(begin('203.0.113.7', 'mine')).toMatchObject({ isKnown: true, failures: 0 });
  expect(begin('198.51.100.1', 'mine')).toMatchObject({ isKnown: true, failures: 1 });
  expect(begin('203.0.113.7', 'other')).toMatchObject({ isKnown: true, failures: 0 });
  expect(begin('198.51.100.1')).toMatchObject({ isKnown: false, failures: 0 });
});

test('a device that fails too often counts as a stranger, and waits longer each time to be known again', () => {
  const { begin, wait, failUntilRefused } = setUp();
  const isKnown = () => begin('198.51.100.1', 'stolen').isKnown;
  expect(Array.from({ length: 6 }, isKnown)).toEqual([true, true, true, true, true, false]);
  wait(1);
  expect([isKnown(), isKnown()]).toEqual([true, false]);
  wait(2);
  expect([isKnown(), isKnown()]).toEqual([true, false]);
  // Two more that it had as a stranger, and then none.
  expect(failUntilRefused('198.51.100.1', 'stolen')).toBe(2);
});

test('a device that signs in begins anew', () => {
  const { begin } = setUp();
  for (let at = 0; at < 4; at += 1) begin('203.0.113.7', 'mine');
  begin('203.0.113.7', 'mine').succeed();
  expect(begin('203.0.113.7', 'mine').failures).toBe(0);
});

test('an attempt that nobody judged costs client and device nothing, and its region stays behind others', () => {
  const { begin, failUntilRefused } = setUp();
  for (let at = 0; at < 300; at += 1) begin('203.0.113.7').giveBack();
  expect(begin('203.0.113.7').failures).toBe(300);
  for (let at = 0; at < 10; at += 1) begin('203.0.113.7', 'mine').giveBack();
  expect(begin('203.0.113.7', 'mine').failures).toBe(0);
  expect(failUntilRefused('203.0.113.7')).toBe(4);
});

test('no number of addresses makes a region or a device forgotten', () => {
  const { begin } = setUp();
  begin('203.0.113.7', 'stolen');
  begin('203.0.113.7');
  for (let at = 0; at < 80_000; at += 1) begin(`10.${(at >> 8) & 255}.${at & 255}.${at >> 16}`);
  expect(begin('203.0.113.7', 'stolen').failures).toBe(1);
  expect(begin('203.0.113.7').failures).toBe(1);
});

test('who has to wait is told how long, twice as long each time', () => {
  const { begin, wait, failUntilRefused } = setUp();
  failUntilRefused('203.0.113.7');
  for (const retryAfterSeconds of [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]) {
    expect(() => begin('203.0.113.7')).toThrow(expect.objectContaining({ details: { retryAfterSeconds } }));
    wait(Math.min(retryAfterSeconds, 899));
    if (retryAfterSeconds < 900) begin('203.0.113.7');
    else break;
  }
});

test('a right password takes back what the attempt cost its network and its region', () => {
  const { begin } = setUp();
  for (let index = 0; index < 300; index += 1) {
    const attempt = begin(`2001:db8:1:${index.toString(16)}::/64`);
    expect(attempt.failures).toBe(0);
    attempt.succeed();
  }
});

test('of seventy thousand clients the one not heard of for longest is forgotten', () => {
  const { begin, failUntilRefused } = setUp();
  failUntilRefused('203.0.113.7');
  const beginMany = (from: number, to: number) => {
    for (let at = from; at < to; at += 1) begin(`10.${(at >> 8) & 255}.${at & 255}.${at >> 16}`);
  };
  beginMany(0, 60_000);
  expect(() => begin('203.0.113.7')).toThrow();
  beginMany(60_000, 70_000);
  expect(() => begin('203.0.113.7')).not.toThrow();
});

test('where the clock was a year ahead and is set right, nobody waits for a year', () => {
  const { begin, wait, failUntilRefused } = setUp();
  wait(365 * 86_400);
  expect(failUntilRefused('203.0.113.7')).toBe(5);
  wait(-365 * 86_400);
  expect(() => begin('203.0.113.7')).not.toThrow();
});
