import { expect, test } from 'vitest';
import { composeAccounts } from '../accounts/account';
import { createPasswordCheck } from './create-password-check';
import { formatPasswordHash, hashPassword, isHashText, isPassword, parsePasswordHash } from './password-hash';

const CHEAP = { n: 2, r: 1, p: 1 };
const STRANGER = { isKnown: false, failures: 0 };

const SALT = 'c2FsdHNhbHRzYWx0c2FsdA';
const HASH = 'aGFzaGhhc2hoYXNoaGFzaGhhc2hoYXNoaGFzaGhhc2g';

test('a hash survives being written, and knows its password alone', async () => {
  const written = formatPasswordHash(await hashPassword('correct horse'));
  expect(written).toMatch(/^scrypt\.16384\.8\.5\.[\w-]{22}\.[\w-]{43}$/);
  const kept = parsePasswordHash(written);
  expect(kept && (await isPassword('correct horse', kept))).toBe(true);
  expect(kept && (await isPassword('correct horse ', kept))).toBe(false);
});

test('an accent may be typed in two ways', async () => {
  const kept = await hashPassword('caf\u00e9 caf\u00e9', CHEAP);
  expect(await isPassword('cafe\u0301 cafe\u0301', kept)).toBe(true);
});

test.each([
  ['no hash at all', 'plain'],
  ['dollars', `scrypt$16384$8$5$${SALT}$${HASH}`],
  ['a cost that is no power of two', `scrypt.16385.8.5.${SALT}.${HASH}`],
  ['next to no cost', `scrypt.2.8.5.${SALT}.${HASH}`],
  ['more memory than there is', `scrypt.16777216.8.1.${SALT}.${HASH}`],
  ['passes without end', `scrypt.16384.8.999.${SALT}.${HASH}`],
  ['no salt', `scrypt.16384.8.5..${HASH}`],
  ['a short hash', `scrypt.16384.8.5.${SALT}.aGFzaA`],
])('%s is no hash', (_, text) => {
  expect(parsePasswordHash(text)).toBeNull();
});

test.each([
  ['the least cost', 2 ** 12, 1, 1],
  ['the most passes', 2 ** 14, 8, 16],
  ['as much memory as a guess may take', 2 ** 17, 8, 1],
])('%s is one', (_, n, r, p) => {
  expect(parsePasswordHash(`scrypt.${n}.${r}.${p}.${SALT}.${HASH}`)).toMatchObject({ n, r, p });
});

test.each([
  ['half of the least cost', 2 ** 11, 8, 1],
  ['no blocks', 2 ** 14, 0, 1],
  ['no passes', 2 ** 14, 8, 0],
  ['one pass more than allowed', 2 ** 14, 8, 17],
  ['more memory than a guess may take', 2 ** 17, 9, 1],
])('%s is none', (_, n, r, p) => {
  expect(parsePasswordHash(`scrypt.${n}.${r}.${p}.${SALT}.${HASH}`)).toBeNull();
});

test('only the whole text is one, and salt and hash are what was written', () => {
  const written = `scrypt.16384.8.5.${SALT}.${HASH}`;
  for (const text of [` ${written}`, `${written} `, `${written}\n`, `x${written}`])
    expect(parsePasswordHash(text), JSON.stringify(text)).toBeNull();
  const kept = parsePasswordHash(written);
  expect([kept?.salt.toString(), kept?.hash.toString()]).toEqual([
    'saltsaltsaltsalt',
    'hashhashhashhashhashhashhashhash',
  ]);
  expect(kept && formatPasswordHash(kept)).toBe(written);
});

test('what begins as a hash is meant as one, and is never a password', () => {
  const meant = ['scrypt.', 'scrypt$16384', '$scrypt$n=1', '$scrypt.'];
  expect(meant.filter((text) => !isHashText(text))).toEqual([]);
  expect(['scrypt', 'my scrypt.', '$$scrypt.', 'scrypts.'].filter(isHashText)).toEqual([]);
});

test('each hash has a salt of its own', async () => {
  const [one, other] = [await hashPassword('the same', CHEAP), await hashPassword('the same', CHEAP)];
  expect(one.salt).toHaveLength(16);
  expect(one.salt.equals(other.salt)).toBe(false);
  expect(one.hash).toHaveLength(32);
  expect(one.hash.equals(other.hash)).toBe(false);
});

test('a hash of another length is checked by its own', async () => {
  const kept = await hashPassword('x', CHEAP);
  expect(await isPassword('x', { ...kept, hash: kept.hash.subarray(0, 16) })).toBe(true);
});

test('a plain password is judged as a hash is, and costs the same unless a test says otherwise', async () => {
  const check = createPasswordCheck({ accounts: composeAccounts('correct horse', []), appSecret: 'x' });
  expect(await check.isRight(null, 'correct horse', STRANGER)).toBe(true);
  expect(await check.isRight(null, 'correct horse ', STRANGER)).toBe(false);
});

test('where no password is set none is right', async () => {
  const check = createPasswordCheck({ accounts: composeAccounts(null, []), appSecret: 'x', cost: CHEAP });
  for (const guess of ['null', '', 'undefined']) {
    expect(await check.isRight(null, guess, STRANGER)).toBe(false);
  }
});
