import { expect, test } from 'vitest';
import { checkPolicy } from './check-policy';
import type { PolicyCondition } from './parse-policy';

const check = (conditions: readonly PolicyCondition[], fields: Readonly<Record<string, string>>) =>
  checkPolicy({ expirationMs: 1_000, conditions }, new Map(Object.entries(fields)), 0);
const denied = expect.objectContaining({ code: 'AccessDenied' });

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

test.each(['content-type', 'key', 'acl', 'x-amz-meta-ticket', 'success_action_redirect', 'my-x-ignore-me'])(
  'the field %s is refused where no condition names it',
  (name) => {
    expect(() => check([], { [name]: 'x' })).toThrow(denied);
    expect(() => check([{ kind: 'equals', field: name, value: 'x' }], { [name]: 'x' })).not.toThrow();
  },
);

test.each([
  ['equals', 'image/jpeg', true],
  ['equals', 'image/jpeg ', false],
  ['equals', 'image/jpegs', false],
  ['equals', 'image', false],
  ['equals', 'IMAGE/JPEG', false],
  ['equals', '', false],
  ['starts-with', 'image/jpeg', true],
  ['starts-with', 'image/jpeg+xml', true],
  ['starts-with', ' image/jpeg', false],
  ['starts-with', 'text/html image/jpeg', false],
  ['starts-with', 'image', false],
] as const)('a field that %s the value holds where it is %j: %j', (kind, value, holds) => {
  const asked = () =>
    check([{ kind, field: 'content-type', value: 'image/jpeg' }], { 'content-type': value });
  if (holds) expect(asked).not.toThrow();
  else expect(asked).toThrow(denied);
});

test.each(['equals', 'starts-with'] as const)(
  'a condition %s nothing wants its field all the same',
  (kind) => {
    expect(() => check([{ kind, field: 'key', value: '' }], {})).toThrow(denied);
    expect(() => check([{ kind, field: 'key', value: '' }], { key: '' })).not.toThrow();
  },
);

test('of several size ranges the narrowest counts', () => {
  const conditions = [
    { kind: 'content-length-range', min: 1, max: 9 },
    { kind: 'content-length-range', min: 3, max: 20 },
  ] as const;
  for (const one of [conditions, [...conditions].reverse()])
    expect(check(one, {})).toEqual({ min: 3, max: 9 });
});
