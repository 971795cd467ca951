import { expect, test } from 'vitest';
import { createPasswordCheck } from './create-password-check';
import { formatPasswordHash, hashPassword, isPassword, parsePasswordHash } from './password-hash';

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

test('a plain password is judged as a hash is, and costs the same unless a test says otherwise', async () => {
  const check = createPasswordCheck('correct horse');
  expect(await check('correct horse', STRANGER)).toBe(true);
  expect(await check('correct horse ', STRANGER)).toBe(false);
});

test('where no password is set none is right', async () => {
  const check = createPasswordCheck(null, CHEAP);
  for (const guess of ['null', '', 'undefined']) expect(await check(guess, STRANGER)).toBe(false);
});
