import { scrypt } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import type { Account } from '../accounts/account';
import { createPasswordCheck } from './create-password-check';
import { formatPasswordHash, hashPassword } from './password-hash';

vi.mock('node:crypto', async (load) => {
  const real = await load<typeof import('node:crypto')>();
  return { ...real, scrypt: vi.fn(real.scrypt) };
});

const CHEAP = { n: 2, r: 1, p: 1 };
const account = (id: string, password: string | null): Account => ({ id, name: id, role: 'admin', password });
const checkOf = (accounts: readonly Account[], appSecret = 'a secret') =>
  createPasswordCheck({ accounts, appSecret, cost: CHEAP });
const STRANGER = { isKnown: false, failures: 0 };

test('a guess from a known device waits for no stranger, and strangers who fill their line take none of its places', async () => {
  const { isRight } = checkOf([account('admin', 'correct horse')]);
  const order: string[] = [];
  const strangers = (count: number) =>
    Array.from({ length: count }, () =>
      isRight(null, 'x', STRANGER).then(
        () => order.push('judged'),
        () => order.push('busy'),
      ),
    );
  const before = strangers(500);
  const known = isRight(null, 'correct horse', { isKnown: true, failures: 3 }).then((answer) => {
    order.push('known');
    return answer;
  });
  const after = strangers(500);
  expect(await known).toBe(true);
  expect(order.filter((what) => what === 'judged').length).toBeLessThan(10);
  await Promise.all([...before, ...after]);
  expect(order.filter((what) => what === 'busy').length).toBeGreaterThan(700);
});

const hash = async (password: string, n = 4_096) =>
  formatPasswordHash(await hashPassword(password, { n, r: 1, p: 1 }));

test('each password opens its own account alone', async () => {
  const check = checkOf([
    account('anna', await hash('of anna')),
    account('ben', 'of ben'),
    account('nobody', null),
  ]);
  for (const [name, password, expected] of [
    ['anna', 'of anna', true],
    [' ANNA ', 'of anna', true],
    ['ben', 'of ben', true],
    ['anna', 'of ben', false],
    ['ben', 'of anna', false],
    ['carl', 'of anna', false],
    ['nobody', '', false],
    ['nobody', 'null', false],
    ['__proto__', 'of anna', false],
    [null, 'of anna', false],
  ] as const) {
    expect([name, await check.isRight(name, password, STRANGER)]).toEqual([name, expected]);
  }
});

test('where there is one account no name is asked for, and one that is given must be its own', async () => {
  const check = checkOf([account('anna', 'of anna')]);
  expect(check.find(null)?.id).toBe('anna');
  expect(await check.isRight(null, 'of anna', STRANGER)).toBe(true);
  expect(await check.isRight('anna', 'of anna', STRANGER)).toBe(true);
  expect(await check.isRight('ben', 'of anna', STRANGER)).toBe(false);
});

describe('the time of a guess', () => {
  const costs = vi.mocked(scrypt);
  /** By what cost a guess was judged. */
  async function costOf(check: ReturnType<typeof checkOf>, name: string): Promise<number | undefined> {
    costs.mockClear();
    await check.isRight(name, 'x', STRANGER);
    expect(costs).toHaveBeenCalledTimes(1);
    return (costs.mock.calls[0]?.[3] as { N: number } | undefined)?.N;
  }

  test('does not tell whether there is somebody of that name', async () => {
    const check = checkOf([account('anna', await hash('x1')), account('ben', await hash('x2', 8_192))]);
    await check.isRight('anna', 'x', STRANGER);
    expect([await costOf(check, 'anna'), await costOf(check, 'ben')]).toEqual([4_096, 8_192]);
    const names = Array.from({ length: 40 }, (_, at) => `nobody${at}`);
    const first = [];
    for (const name of names) first.push(await costOf(check, name));
    // Names that nobody has cost what those of somebody cost, each always the same.
    expect(new Set(first)).toEqual(new Set([4_096, 8_192]));
    for (const [at, name] of names.entries()) expect(await costOf(check, name.toUpperCase())).toBe(first[at]);
  });

  test('of a name that nobody has follows from a secret', async () => {
    const accounts = [account('anna', await hash('x1')), account('ben', await hash('x2', 8_192))];
    const [one, other] = [checkOf(accounts), checkOf(accounts, 'another secret')];
    await Promise.all([one.isRight('anna', 'x', STRANGER), other.isRight('anna', 'x', STRANGER)]);
    const costsOf = async (check: typeof one) => {
      const all = [];
      for (let at = 0; at < 20; at += 1) all.push(await costOf(check, `nobody${at}`));
      return all;
    };
    expect(await costsOf(one)).not.toEqual(await costsOf(other));
  });
});
