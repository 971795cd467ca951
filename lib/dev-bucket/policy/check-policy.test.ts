import { expect, test } from 'vitest';
import { checkPolicy } from './check-policy';

test('a policy has expired from its last moment on', () => {
  const policy = { expirationMs: 1_000, conditions: [] };
  expect(checkPolicy(policy, new Map(), 999)).toEqual({ min: 0, max: Number.POSITIVE_INFINITY });
  expect(() => checkPolicy(policy, new Map(), 1_000)).toThrow(
    expect.objectContaining({ code: 'AccessDenied' }),
  );
});

test.each(['file', 'policy', 'signature', 'x-amz-signature', 'awsaccesskeyid', 'x-ignore-me'])(
  'the field %s needs no condition',
  (name) => {
    const policy = { expirationMs: 1_000, conditions: [] };
    expect(() => checkPolicy(policy, new Map([[name, 'x']]), 0)).not.toThrow();
  },
);

test('of several size ranges the narrowest counts', () => {
  const conditions = [
    { kind: 'content-length-range', min: 1, max: 9 },
    { kind: 'content-length-range', min: 3, max: 20 },
  ] as const;
  expect(checkPolicy({ expirationMs: 1_000, conditions }, new Map(), 0)).toEqual({ min: 3, max: 9 });
});
