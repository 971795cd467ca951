import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createImageId } from '@/lib/shared/keys/image-id';
import { createLinkTokens } from './link-tokens';

const tokens = createLinkTokens({ linkSecret: 'a secret of the tests' });
const id = createImageId(Date.UTC(2026, 0, 15));

test('a token opens as the id it was made of, and fits into a printed code', () => {
  const token = tokens.seal(id);
  expect(token).toMatch(/^[A-Za-z0-9_-]{44}$/);
  expect(tokens.open(token)).toBe(id);
});

test('a token of another secret, or with any character changed, opens as nothing', () => {
  expect(createLinkTokens({ linkSecret: 'another' }).open(tokens.seal(id))).toBeNull();
  const token = tokens.seal(id);
  for (let at = 0; at < token.length; at += 1) {
    for (const other of ['A', '_', 'q', '9']) {
      if (token[at] === other) continue;
      expect(tokens.open(token.slice(0, at) + other + token.slice(at + 1))).toBeNull();
    }
  }
});

test('whatever else is sent opens as nothing', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.base64String({ minLength: 40, maxLength: 48 })), (text) => {
      expect(tokens.open(text)).toBeNull();
    }),
  );
  expect(() => tokens.seal('no id')).toThrow(RangeError);
});
