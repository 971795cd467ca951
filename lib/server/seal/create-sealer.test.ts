import { hkdfSync } from 'node:crypto';
import { CompactEncrypt } from 'jose';
import { expect, test } from 'vitest';
import fc from '@/testing/shared/fast-check';
import { createSealer, type SealPurpose } from './create-sealer';

const SECRET = 'a secret of tests, long enough to count';
let nowMs = Date.UTC(2026, 0, 1);
const clock = () => new Date(nowMs);
const soon = () => new Date(nowMs + 60_000);
const sealer = (purpose: SealPurpose, secret = SECRET, boundTo = '') =>
  createSealer({ secret, purpose, boundTo, clock });

test('what was sealed opens again, with its end', async () => {
  const expiresAt = soon();
  const token = await sealer('ticket').seal({ name: '日本語 🎉' }, expiresAt);
  expect(await sealer('ticket').open(token)).toEqual({
    kind: 'open',
    payload: { name: '日本語 🎉' },
    expiresAt,
  });
  expect(token).toMatch(/^[\w-]+\.\.[\w-]+\.[\w-]+\.[\w-]+$/);
});

test('nothing of the payload can be read from the token', async () => {
  const token = await sealer('ticket').seal({ name: 'holiday.jpg' }, soon());
  const parts = token.split('.').map((part) => Buffer.from(part, 'base64url').toString('latin1'));
  expect(parts.join()).not.toContain('holiday');
});

test('a token opens for its own purpose alone', async () => {
  const purposes: SealPurpose[] = ['ticket', 'session', 'share', 'sign-in-link', 'device', 'openid-attempt'];
  for (const made of purposes) {
    const token = await sealer(made).seal({}, soon());
    for (const asked of purposes) {
      expect((await sealer(asked).open(token)).kind).toBe(made === asked ? 'open' : 'invalid');
    }
  }
});

test.each([
  ['dir', 'open'],
  ['A256GCMKW', 'invalid'],
])('a token of the right key that was made by %s is %s: its header chooses nothing', async (alg, kind) => {
  const key = new Uint8Array(hkdfSync('sha256', SECRET, '', 'sluice ticket 1', 32));
  const text = JSON.stringify({ payload: {}, expiresAtMs: soon().getTime() });
  const token = await new CompactEncrypt(new TextEncoder().encode(text))
    .setProtectedHeader({ alg, enc: 'A256GCM' })
    .encrypt(key);
  expect((await sealer('ticket').open(token)).kind).toBe(kind);
});

test('another secret, or another thing it is bound to, does not open it', async () => {
  const token = await sealer('session', SECRET, 'password').seal({}, soon());
  expect((await sealer('session', SECRET, 'password').open(token)).kind).toBe('open');
  expect((await sealer('session', SECRET, 'new password').open(token)).kind).toBe('invalid');
  expect((await sealer('session', `${SECRET}!`, 'password').open(token)).kind).toBe('invalid');
});

test('it has expired from its last moment on', async () => {
  const token = await sealer('ticket').seal({}, soon());
  nowMs += 59_999;
  expect((await sealer('ticket').open(token)).kind).toBe('open');
  nowMs += 1;
  expect((await sealer('ticket').open(token)).kind).toBe('expired');
});

test('a token with one character changed does not open', async () => {
  const token = await sealer('ticket').seal({ id: 1 }, soon());
  await fc.assert(
    fc.asyncProperty(fc.nat(token.length - 1), fc.constantFrom(...'Aq7_.'), async (at, character) => {
      const changed = token.slice(0, at) + character + token.slice(at + 1);
      // The last character of a part may hold spare bits; a change of those alone is the same token.
      const isSame = changed.split('.').every((part, index) => {
        const original = token.split('.')[index] ?? '';
        return Buffer.from(part, 'base64url').equals(Buffer.from(original, 'base64url'));
      });
      fc.pre(!isSame);
      expect((await sealer('ticket').open(changed)).kind).toBe('invalid');
    }),
  );
});

test.each(['', '.', '....', 'eyJhbGciOiJub25lIn0....', 'x'.repeat(100_000), '\0', 'é.é.é.é.é'])(
  'junk (%#) does not open and does not throw',
  async (token) => {
    expect(await sealer('ticket').open(token)).toEqual({ kind: 'invalid' });
  },
);

test('what is longer than any token of ours is not even decrypted', async () => {
  const token = await sealer('ticket').seal({ name: 'x'.repeat(8_192) }, soon());
  expect(await sealer('ticket').open(token)).toEqual({ kind: 'invalid' });
});
