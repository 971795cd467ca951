import { describe, expect, test } from 'vitest';
import type { Account } from '../accounts/account';
import type { AllowRule } from '../openid/parse-allow-list';
import type { OpenidConfig } from '../openid/provider';
import { createSessionPeople } from './session-person';

const SECRET = 'a secret of thirty-two characters';
const ANNA: Account = { id: 'anna', name: 'Anna', role: 'admin', password: 'scrypt.of.anna' };
const BEN: Account = { id: 'ben', name: 'ben', role: 'viewer', password: 'scrypt.of.ben' };
const CONFIG: OpenidConfig = {
  issuer: 'https://accounts.example.com',
  clientId: 'sluice',
  clientSecret: null,
  scope: 'openid',
};
const RULE: AllowRule = { kind: 'address', address: 'a@b.example', text: 'a@b.example', role: 'editor' };

function people(accounts: readonly Account[], rules: readonly AllowRule[] = [RULE], config = CONFIG) {
  return createSessionPeople({ appSecret: SECRET, accounts, openid: { config, rules } });
}

describe('a session of a password', () => {
  const mine = people([ANNA, BEN]).ofAccount(ANNA);
  test.each<[string, readonly Account[], unknown]>([
    ['is of its account', [ANNA, BEN], { id: 'anna', name: 'Anna', role: 'admin' }],
    [
      'has the role that is configured now',
      [{ ...ANNA, role: 'viewer' }, BEN],
      { id: 'anna', name: 'Anna', role: 'viewer' },
    ],
    ['is nobody’s once the password is another', [{ ...ANNA, password: 'scrypt.new' }, BEN], null],
    ['is nobody’s once the account is gone', [BEN], null],
    ['is nobody’s once the account has no password', [{ ...ANNA, password: null }], null],
    [
      'stays whatever happens to others',
      [ANNA, { ...BEN, password: 'scrypt.new' }],
      { id: 'anna', name: 'Anna', role: 'admin' },
    ],
    // The same password of another name is another password.
    ['is not of a namesake’s heir', [{ ...BEN, password: ANNA.password }], null],
  ])('%s', (_, accounts, expected) => {
    expect(people(accounts).identify(mine)).toEqual(expected);
  });

  test('opens no other account', () => {
    expect(people([ANNA, BEN]).identify({ ...mine, account: 'ben' } as typeof mine)).toBeNull();
    const same = { ...BEN, password: ANNA.password };
    expect(people([ANNA, same]).identify({ ...mine, account: 'ben' } as typeof mine)).toBeNull();
  });
});

describe('a session of a provider', () => {
  const mine = people([ANNA]).ofOpenid({ id: 'openid:7', name: 'a@b.example' }, RULE);
  test.each<[string, ReturnType<typeof people>, unknown]>([
    ['has the role of its rule', people([ANNA]), { id: 'openid:7', name: 'a@b.example', role: 'editor' }],
    [
      'has the role that the rule has now',
      people([ANNA], [{ ...RULE, role: 'viewer' }]),
      { id: 'openid:7', name: 'a@b.example', role: 'viewer' },
    ],
    ['is nobody’s once the rule is gone', people([ANNA], []), null],
    [
      'is nobody’s once the provider is another',
      people([ANNA], [RULE], { ...CONFIG, issuer: 'https://other.example' }),
      null,
    ],
    [
      'is nobody’s once the app is another there',
      people([ANNA], [RULE], { ...CONFIG, clientId: 'other' }),
      null,
    ],
    [
      'is nobody’s once there is no provider',
      createSessionPeople({ appSecret: SECRET, accounts: [ANNA], openid: null }),
      null,
    ],
  ])('%s', (_, now, expected) => {
    expect(now.identify(mine)).toEqual(expected);
  });
});

test('a session of a one-time link is of whoever runs the app, until there is another password', () => {
  const admin: Account = { id: 'admin', name: 'admin', role: 'admin', password: null };
  const mine = people([admin]).ofLink();
  expect(people([admin]).identify(mine)).toEqual({ id: 'admin', name: 'admin', role: 'admin' });
  expect(people([{ ...admin, password: 'a new one' }]).identify(mine)).toBeNull();
});
