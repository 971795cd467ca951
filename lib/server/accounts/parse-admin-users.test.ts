import { expect, test } from 'vitest';
import { composeAccounts, foldName } from './account';
import { parseAdminUsers } from './parse-admin-users';

const HASH = `scrypt.4096.8.1.${'s'.repeat(22)}.${'h'.repeat(43)}`;

test('each person has a name, a role and a hash, whatever stands between them', () => {
  expect(parseAdminUsers(`Anna:admin:${HASH},ben@example.com:viewer:${HASH}\n  Zoë:editor:${HASH} `)).toEqual(
    {
      ok: true,
      users: [
        { id: 'anna', name: 'Anna', role: 'admin', password: HASH },
        { id: 'ben@example.com', name: 'ben@example.com', role: 'viewer', password: HASH },
        { id: 'zoë', name: 'Zoë', role: 'editor', password: HASH },
      ],
    },
  );
});

test.each([
  ['a plain password', 'anna:admin:correct-horse-battery', /entry 1 has no hash/],
  [
    'a hash that is too weak',
    `anna:admin:scrypt.2.8.1.${'s'.repeat(22)}.${'h'.repeat(43)}`,
    /entry 1 has no hash/,
  ],
  ['no role', `anna:${HASH}`, /entry 1 must be name:role:hash/],
  ['an unknown role', `anna:owner:${HASH}`, /entry 1 needs a role/],
  ['an inherited name as a role', `anna:toString:${HASH}`, /entry 1 needs a role/],
  ['a role in capitals', `anna:Admin:${HASH}`, /entry 1 needs a role/],
  ['one part too many', `anna:admin:${HASH}:x`, /entry 1 must be/],
  ['no name', `:admin:${HASH}`, /entry 1 needs a name/],
  ['a name that is a path', `../x:admin:${HASH}`, /entry 1 needs a name/],
  ['a name that turns the line around', `an\u202Ena:admin:${HASH}`, /entry 1 needs a name/],
  ['a name that nobody sees', `\u200B:admin:${HASH}`, /entry 1 needs a name/],
  ['a name that is too long', `${'a'.repeat(41)}:admin:${HASH}`, /entry 1 needs a name/],
  [
    'a name that is too long once it is folded',
    `${'\uFDFA'.repeat(13)}:admin:${HASH}`,
    /entry 1 needs a name/,
  ],
  [
    'the same name twice',
    `anna:admin:${HASH} ben:viewer:${HASH} ANNA:viewer:${HASH}`,
    /entry 3 has the name/,
  ],
  ['the same name in wide letters', `anna:admin:${HASH} ａｎｎａ:viewer:${HASH}`, /entry 2 has the name/],
  [
    'too many people',
    Array.from({ length: 101 }, (_, at) => `u${at}:viewer:${HASH}`).join(),
    /more than 100/,
  ],
])('%s is refused by the place of its entry, without a word of what it says', (_, text, problem) => {
  const parsed = parseAdminUsers(text);
  expect(parsed).toEqual({ ok: false, problem: expect.stringMatching(problem) });
  expect(JSON.stringify(parsed)).not.toMatch(/scrypt\.|correct-horse|\u202E/);
});

test.each([
  [' Anna ', 'anna'],
  ['ＡＮＮＡ', 'anna'],
  ['Zoe\u0308', 'zoë'],
])('%j and the name it is compared as', (typed, id) => {
  expect(foldName(typed)).toBe(id);
});

test('letters that look alike are two names', () => {
  expect(foldName('аnna')).not.toBe('anna');
});

const anna = { id: 'anna', name: 'Anna', role: 'viewer', password: HASH } as const;
const own = { ...anna, id: 'admin' };
test.each([
  ['one password alone', 'secret', [], [['admin', 'admin', 'secret']]],
  ['neither', null, [], [['admin', 'admin', null]]],
  ['users alone', null, [anna], [['anna', 'viewer', HASH]]],
  [
    'both',
    'secret',
    [anna],
    [
      ['admin', 'admin', 'secret'],
      ['anna', 'viewer', HASH],
    ],
  ],
  ['a user who is called admin', null, [own], [['admin', 'viewer', HASH]]],
] as const)('with %s the accounts are who may sign in', (_, password, users, expected) => {
  expect(composeAccounts(password, users).map(({ id, role, password: kept }) => [id, role, kept])).toEqual(
    expected,
  );
});
