import { describe, expect, test } from 'vitest';
import { parseServerConfig } from './parse-server-config';
import { ConfigError } from './server-config';

const HASH = `scrypt.4096.8.1.${'s'.repeat(22)}.${'h'.repeat(43)}`;
const S3 = {
  STORAGE_PROVIDER: 's3',
  STORAGE_BUCKET: 'photos',
  STORAGE_REGION: 'eu-central-1',
  APP_SECRET: 'a secret of thirty-two characters',
};
const OIDC = {
  OIDC_ISSUER: 'https://accounts.example.com/realms/photos/',
  OIDC_CLIENT_ID: 'sluice',
  OIDC_ALLOW: 'anna@example.com=admin, groups:editors=editor',
};

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    parseServerConfig({ ...S3, ...environment });
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

test.each<[string, Record<string, string>]>([
  ['one password', { ADMIN_PASSWORD: 'twelve chars' }],
  ['people', { ADMIN_USERS: `anna:admin:${HASH}` }],
  ['both', { ADMIN_PASSWORD: 'twelve chars', ADMIN_USERS: `anna:admin:${HASH}` }],
  ['a provider', OIDC],
  ['a provider on this machine, under test', { ...OIDC, OIDC_ISSUER: 'http://127.0.0.1:9080' }],
])('%s is enough to sign in', (_, environment) => {
  expect(problemsOf(environment)).toEqual([]);
});

test('people and a provider are read as they are written', () => {
  const config = parseServerConfig({
    ...S3,
    ...OIDC,
    ADMIN_USERS: `Anna:viewer:${HASH}`,
    OIDC_CLIENT_SECRET: 'the client secret',
    OIDC_SCOPE: 'email, groups',
    OIDC_NAME: 'Example',
    OIDC_SIGN_OUT: 'provider',
  });
  expect(config.users).toEqual([{ id: 'anna', name: 'Anna', role: 'viewer', password: HASH }]);
  expect(config.adminPassword).toBeNull();
  expect(config.openid).toMatchObject({
    config: {
      // With its slash: it is compared to the letter.
      issuer: 'https://accounts.example.com/realms/photos/',
      clientId: 'sluice',
      clientSecret: 'the client secret',
      scope: 'openid email groups',
    },
    rules: [
      { text: 'anna@example.com', role: 'admin' },
      { text: 'groups:editors', role: 'editor' },
    ],
    label: 'Example',
    signsOutAtProvider: true,
  });
});

describe('is a problem, told by name and never by value', () => {
  test.each<[string, Record<string, string>, RegExp]>([
    ['nobody at all', {}, /^ADMIN_PASSWORD is missing/],
    [
      'a plain password of a person',
      { ADMIN_USERS: 'anna:admin:correct-horse-battery' },
      /^ADMIN_USERS entry 1 has no hash/,
    ],
    [
      'two who are called admin',
      { ADMIN_PASSWORD: 'twelve chars', ADMIN_USERS: `Admin:admin:${HASH}` },
      /^ADMIN_USERS contains admin, whose password is ADMIN_PASSWORD/,
    ],
    ['a provider without a list', { ...OIDC, OIDC_ALLOW: '' }, /^OIDC_ALLOW is missing/],
    ['a list without a provider', { ...OIDC, OIDC_ISSUER: '' }, /^OIDC_ISSUER is missing/],
    ['a provider without an id', { ...OIDC, OIDC_CLIENT_ID: '' }, /^OIDC_CLIENT_ID is missing/],
    [
      'a secret alone',
      { ADMIN_PASSWORD: 'twelve chars', OIDC_CLIENT_SECRET: 'x' },
      /^OIDC_ISSUER is missing/,
    ],
    ['a list that is none', { ...OIDC, OIDC_ALLOW: 'everybody' }, /^OIDC_ALLOW entry 1 must end with/],
    [
      'a provider without encryption',
      { ...OIDC, OIDC_ISSUER: 'http://accounts.example.com' },
      /^OIDC_ISSUER must be an https/,
    ],
    [
      'one that only looks local',
      { ...OIDC, OIDC_ISSUER: 'http://127.0.0.1.evil.example' },
      /^OIDC_ISSUER must be an https/,
    ],
    [
      'one with a query',
      { ...OIDC, OIDC_ISSUER: 'https://accounts.example.com?x=1' },
      /^OIDC_ISSUER must be an https/,
    ],
    ['no address', { ...OIDC, OIDC_ISSUER: 'accounts' }, /^OIDC_ISSUER must be an https/],
    [
      'a sign-out elsewhere',
      { ...OIDC, OIDC_SIGN_OUT: 'everywhere' },
      /^OIDC_SIGN_OUT must be app or provider/,
    ],
  ])('%s', (_, environment, problem) => {
    const problems = problemsOf(environment);
    expect(problems[0]).toMatch(problem);
    expect(problems.join()).not.toMatch(/correct-horse|scrypt\.4096/);
  });
});
