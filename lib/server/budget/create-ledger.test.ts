import { describe, expect, test } from 'vitest';
import fc from '@/testing/shared/fast-check';
import type { Payer } from './accounts';
import type { BudgetLimits } from './budget-limits';
import { createLedger } from './create-ledger';
import { createMemoryStore } from './create-memory-store';

const HOUR_MS = 3_600_000;
const NOON = Date.UTC(2026, 0, 15, 12, 20);
const LIMITS: BudgetLimits = {
  client: [{ quantity: 'bytes', period: 'hour', amount: 100 }],
  network: [
    { quantity: 'bytes', period: 'hour', amount: 150 },
    { quantity: 'bytes', period: 'day', amount: 250 },
  ],
  total: [
    { quantity: 'bytes', period: 'day', amount: 400 },
    { quantity: 'files', period: 'day', amount: 30 },
  ],
};

function setUp() {
  let nowMs = NOON;
  const clock = () => new Date(nowMs);
  const store = createMemoryStore({ clock });
  const ledger = createLedger({ store, limits: LIMITS, clock });
  const wait = (ms: number) => {
    nowMs += ms;
  };
  return { ledger, store, wait, now: () => nowMs };
}

const guest = (client: string, network = 'n'): Payer => ({ client, network, isAdmin: false });
const bytes = (amount: number) => ({ bytes: amount, files: 1 });

describe('the ledger', () => {
  test('refuses by client, then by network, then by what all may do, and says when to come back', async () => {
    const { ledger } = setUp();
    expect(await ledger.charge(guest('a'), bytes(100))).toMatchObject({
      ok: true,
      usedShare: 1,
      scope: 'client',
    });
    expect(await ledger.charge(guest('a'), bytes(1))).toEqual({
      ok: false,
      scope: 'client',
      period: 'hour',
      retryAfterSeconds: 40 * 60,
    });
    expect(await ledger.charge(guest('b'), bytes(51))).toMatchObject({ ok: false, scope: 'network' });
    await ledger.charge(guest('b'), bytes(50));
    for (const network of ['m', 'o']) {
      expect(await ledger.charge(guest(`c ${network}`, network), bytes(100))).toMatchObject({ ok: true });
      expect(await ledger.charge(guest(`d ${network}`, network), bytes(25))).toMatchObject({ ok: true });
    }
    expect(await ledger.charge(guest('e', 'p'), bytes(1))).toEqual({
      ok: false,
      scope: 'total',
      period: 'day',
      retryAfterSeconds: 11 * 3_600 + 40 * 60,
    });
  });

  test('of two budgets that are used up the one that lasts longest says when', async () => {
    const { ledger, wait } = setUp();
    await ledger.charge(guest('a'), bytes(100));
    await ledger.charge(guest('b'), bytes(50));
    wait(HOUR_MS);
    await ledger.charge(guest('a'), bytes(100));
    expect(await ledger.charge(guest('b'), bytes(60))).toMatchObject({ scope: 'network', period: 'day' });
  });

  test('a refusal costs nothing, wherever it came from', async () => {
    const { ledger } = setUp();
    await ledger.charge(guest('a'), bytes(100));
    for (let turn = 0; turn < 5; turn += 1) await ledger.charge(guest('b'), bytes(60));
    expect(await ledger.charge(guest('b'), bytes(50))).toMatchObject({ ok: true });
  });

  test('a refusal pays nothing back into the budget that refused', async () => {
    const { ledger } = setUp();
    await ledger.charge(guest('a'), bytes(90));
    expect(await ledger.charge(guest('a'), bytes(20))).toMatchObject({ ok: false });
    expect(await ledger.charge(guest('a'), bytes(11))).toMatchObject({ ok: false });
    expect(await ledger.charge(guest('a'), bytes(10))).toMatchObject({ ok: true });
  });

  test('tells how full the fullest budget is: the closest of several that are as full, and none where nothing was charged', async () => {
    const { ledger } = setUp();
    const share = (usedShare: number, scope: string) => ({ ok: true, usedShare, scope });
    expect(await ledger.charge(guest('a'), {})).toEqual(share(0, 'client'));
    expect(await ledger.charge(guest('a'), bytes(30))).toEqual(share(0.3, 'client'));
    expect(await ledger.charge(guest('b'), bytes(30))).toEqual(share(0.4, 'network'));
    expect(await ledger.charge(guest('c'), bytes(40))).toEqual(share(2 / 3, 'network'));
    expect(await ledger.charge(guest('d', 'm'), bytes(50))).toEqual(share(0.5, 'client'));
    expect(await ledger.charge(guest('e', 'o'), bytes(10))).toEqual(share(0.4, 'total'));
    expect(await ledger.charge(guest('f', 'p'), bytes(45))).toEqual(share(205 / 400, 'total'));
    expect(await ledger.charge(guest('g', 'q'), bytes(55))).toEqual(share(260 / 400, 'total'));
    expect(await ledger.charge(guest('h', 'r'), bytes(75))).toEqual(share(335 / 400, 'total'));
    expect(await ledger.charge(guest('i', 's'), bytes(0))).toEqual(share(9 / 30, 'total'));
  });

  test('of a client and its network that are as full the client is told', async () => {
    const { ledger } = setUp();
    await ledger.charge(guest('b'), bytes(30));
    expect(await ledger.charge(guest('a'), bytes(60))).toEqual({ ok: true, usedShare: 0.6, scope: 'client' });
  });

  test('pays back into one scope alone where that is asked for', async () => {
    const { ledger, now } = setUp();
    const charge = { bytes: 100, files: 30 };
    expect(await ledger.charge(guest('a'), charge)).toMatchObject({ ok: true });
    await ledger.payBack(guest('a'), charge, now(), 'total');
    expect(await ledger.charge(guest('a'), bytes(1))).toMatchObject({ scope: 'client' });
    expect(await ledger.charge(guest('b', 'm'), bytes(1))).toMatchObject({ ok: true });
    await ledger.payBack(guest('a'), charge, now());
    expect(await ledger.charge(guest('a'), bytes(100))).toMatchObject({ ok: true });
  });

  test('budgets of two owners that have the same name are two', async () => {
    const { ledger } = setUp();
    expect(await ledger.charge(guest('all', 'all'), bytes(60))).toMatchObject({ ok: true });
    expect(await ledger.charge(guest('b', 'all'), bytes(90))).toMatchObject({ ok: true });
    expect(await ledger.charge(guest('all', 'm'), bytes(40))).toMatchObject({ ok: true, scope: 'client' });
  });

  test('an admin pays from the budget of all alone', async () => {
    const { ledger } = setUp();
    const admin = { client: 'a', network: 'n', isAdmin: true };
    await ledger.charge(guest('a'), bytes(100));
    expect(await ledger.charge(admin, bytes(300))).toMatchObject({ ok: true });
    expect(await ledger.charge(admin, bytes(1))).toMatchObject({ ok: false, scope: 'total' });
  });

  test('is whole again when the hour begins, and pays nothing back into a new one', async () => {
    const { ledger, wait, now } = setUp();
    const chargedAtMs = now();
    await ledger.charge(guest('a'), bytes(100));
    wait(HOUR_MS);
    expect(await ledger.charge(guest('a'), bytes(100))).toMatchObject({ ok: true });
    await ledger.payBack(guest('a'), bytes(100), chargedAtMs);
    expect(await ledger.charge(guest('a'), bytes(1))).toMatchObject({ ok: false, scope: 'client' });
  });

  test('records what is spent already beyond the limit', async () => {
    const { ledger } = setUp();
    await ledger.record(guest('a'), { bytes: 500 });
    expect(await ledger.charge(guest('a'), bytes(1))).toMatchObject({ ok: false });
  });

  test('whatever is charged, settled and paid back: never below zero, never above a limit', async () => {
    const step = fc.record({
      client: fc.constantFrom('a', 'b', 'c'),
      network: fc.constantFrom('n', 'm'),
      isAdmin: fc.boolean(),
      amount: fc.integer({ min: 1, max: 120 }),
      used: fc.double({ min: 0, max: 1, noNaN: true }),
      waitMs: fc.constantFrom(0, 0, 60_000, HOUR_MS),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const { ledger, wait, now } = setUp();
        const spent = new Map<string, number>();
        const note = (scope: string, name: string, periodMs: number, amount: number) => {
          const key = `${scope} ${name} ${periodMs} ${Math.floor(now() / periodMs)}`;
          spent.set(key, (spent.get(key) ?? 0) + amount);
          return spent.get(key) ?? 0;
        };
        for (const { amount, used, waitMs, ...payer } of steps) {
          const chargedAtMs = now();
          const { ok } = await ledger.charge(payer, { bytes: amount });
          const actual = Math.ceil(amount * used);
          if (ok) {
            await ledger.payBack(payer, { bytes: amount - actual }, chargedAtMs);
            if (!payer.isAdmin) {
              expect(note('client', payer.client, HOUR_MS, actual)).toBeLessThanOrEqual(100);
              expect(note('network', payer.network, HOUR_MS, actual)).toBeLessThanOrEqual(150);
              expect(note('network', payer.network, 24 * HOUR_MS, actual)).toBeLessThanOrEqual(250);
            }
            expect(note('total', 'all', 24 * HOUR_MS, actual)).toBeLessThanOrEqual(400);
          }
          wait(waitMs);
        }
      }),
      { numRuns: 50 },
    );
  });
});
