import { describe, expect, test } from 'vitest';
import fc from '@/testing/shared/fast-check';
import { decideAdmission } from './decide-admission';
import { describePerson } from './describe-person';
import { type AllowRule, parseAllowList } from './parse-allow-list';

function rulesOf(text: string): readonly AllowRule[] {
  const parsed = parseAllowList(text);
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.rules;
}

const RULES = rulesOf(
  'Anna@Example.com=viewer, k@example.com=admin, groups:photo-admins=admin, groups:photo editors=editor, https://example.com/roles:urn:x:viewer=viewer',
);
const admit = (claims: Record<string, unknown>) => decideAdmission(claims, RULES)?.role ?? null;

describe('the list names', () => {
  test('addresses in small letters, and claims with their values as they are', () => {
    expect(RULES.map(({ text, role }) => [text, role])).toEqual([
      ['anna@example.com', 'viewer'],
      ['k@example.com', 'admin'],
      ['groups:photo-admins', 'admin'],
      ['groups:photo editors', 'editor'],
      ['https://example.com/roles:urn:x:viewer', 'viewer'],
    ]);
  });

  test.each([
    ['nothing', ' , ', /must name 1/],
    ['no role', 'anna@example.com', /entry 1 must end with/],
    ['an unknown role', 'a@b.example=viewer, anna@example.com=root', /entry 2 must end with/],
    ['nobody', '=admin', /entry 1 must be an address/],
    ['a whole domain', '@example.com=viewer', /entry 1 must be an address/],
    [
      'an address with a letter that looks like another',
      'ann\u0430@example.com=admin',
      /entry 1 must be an address/,
    ],
    [
      'an address as a claim, which nobody would have verified',
      'email:anna@example.com=admin',
      /the address alone/,
    ],
    ['an address twice', 'anna@example.com=admin, ANNA@example.com=viewer', /entry 2 has the address/],
    ['an entry that fits into no cookie', `groups:${'a'.repeat(200)}=admin`, /longer than 200/],
  ])('%s: that is a problem, and is told without the text', (_, text, problem) => {
    const parsed = parseAllowList(text);
    expect(parsed).toEqual({ ok: false, problem: expect.stringMatching(problem) });
  });
});

describe('somebody comes in', () => {
  test.each<[string, Record<string, unknown>, string | null]>([
    ['by a verified address', { email: 'anna@example.com', email_verified: true }, 'viewer'],
    ['by one in capitals', { email: 'ANNA@example.COM', email_verified: true }, 'viewer'],
    ['by one whose flag is written as text', { email: 'anna@example.com', email_verified: 'true' }, 'viewer'],
    ['by a claim that is a text', { groups: 'photo-admins' }, 'admin'],
    ['by a claim that is a list', { groups: ['staff', 'photo-admins'] }, 'admin'],
    ['by a claim whose name is an address', { 'https://example.com/roles': ['urn:x:viewer'] }, 'viewer'],
    [
      'by the highest of several',
      { email: 'anna@example.com', email_verified: true, groups: ['photo editors', 'photo-admins'] },
      'admin',
    ],
  ])('%s', (_, claims, role) => {
    expect(admit(claims)).toBe(role);
  });
});

describe('nobody comes in by', () => {
  test.each<[string, Record<string, unknown>]>([
    ['nothing', {}],
    ['an address that nobody has verified', { email: 'anna@example.com', email_verified: false }],
    ['an address without a word of it', { email: 'anna@example.com' }],
    ['a flag of another kind', { email: 'anna@example.com', email_verified: 1 }],
    ['a list of addresses', { email: ['anna@example.com'], email_verified: true }],
    ['the Kelvin sign for a k', { email: '\u212A@example.com', email_verified: true }],
    ['a Cyrillic letter', { email: '\u0430nna@example.com', email_verified: true }],
    ['wide letters', { email: 'ａnna@example.com', email_verified: true }],
    ['an address with something after it', { email: 'anna@example.com\n', email_verified: true }],
    ['an address with something before it', { email: ' anna@example.com', email_verified: true }],
    ['a longer address', { email: 'anna@example.com.evil.example', email_verified: true }],
    ['a name beside the address', { email: 'Anna <anna@example.com>', email_verified: true }],
    ['a group that only begins so', { groups: ['photo-admins-of-nothing'] }],
    ['a text with the group in it', { groups: 'staff photo-admins' }],
    ['a list in a list', { groups: [['photo-admins']] }],
    ['an object with the group as a name', { groups: { 'photo-admins': true } }],
    ['a group in capitals', { groups: ['PHOTO-ADMINS'] }],
    ['another claim with the value', { roles: ['photo-admins'] }],
    ['an inherited claim', Object.create({ groups: ['photo-admins'] })],
  ])('%s', (_, claims) => {
    expect(admit(claims)).toBeNull();
  });

  test('any value that is neither the text nor a list that holds it', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (email, verified, groups) => {
        const isMeant =
          groups === 'photo-admins' || (Array.isArray(groups) && groups.includes('photo-admins'));
        fc.pre(!isMeant);
        expect(admit({ email, email_verified: verified, groups })).toBeNull();
      }),
    );
  });
});

describe('a person is called', () => {
  test.each<[string, string, Record<string, unknown>, string, string]>([
    [
      'by the address the provider vouches for, not by the name they chose',
      's1',
      { email: 'Ben@example.com', email_verified: true, name: 'Anna, admin' },
      'openid:s1',
      'ben@example.com',
    ],
    [
      'by id and name where no address is verified',
      's1',
      { email: 'anna@example.com', email_verified: false, name: 'An\u202Ena\nX' },
      'openid:s1',
      's1 (Anna X)',
    ],
    ['by the id alone where there is nothing else', 's1', { name: 7 }, 'openid:s1', 's1'],
  ])('%s', (_, sub, claims, id, name) => {
    expect(describePerson(sub, claims)).toEqual({ id, name });
  });

  test('an id that is too long, or not of plain letters, is named by its digest', () => {
    expect(describePerson('x'.repeat(300), {}).id).toMatch(/^openid:[\w-]{43}$/);
    expect(describePerson('ä', {}).id).toMatch(/^openid:[\w-]{43}$/);
    expect(describePerson('a', {}).id).not.toBe(describePerson('b', {}).id);
  });

  test('any claims make an id and a name that fit', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: 'binary' }),
        fc.dictionary(fc.string(), fc.string()),
        (sub, claims) => {
          const { id, name } = describePerson(sub, { ...claims, name: sub.repeat(3) });
          expect(Buffer.byteLength(id)).toBeLessThanOrEqual(200);
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(100);
          expect(name).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
        },
      ),
      { numRuns: 10 },
    );
  });
});
