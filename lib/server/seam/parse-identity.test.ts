import { expect, test } from 'vitest';
import { parseIdentity } from './parse-identity';

test.each([
  [
    { id: 'u1', name: 'Ada', role: 'editor' },
    { id: 'u1', name: 'Ada', role: 'editor' },
  ],
  [
    { id: 'ü'.repeat(100), role: 'viewer' },
    { id: 'ü'.repeat(100), role: 'viewer' },
  ],
  [
    { id: 'u1', name: null, role: 'admin', email: 'ada@example.com' },
    { id: 'u1', role: 'admin' },
  ],
  [
    { id: 'u1', name: '', role: 'uploader' },
    { id: 'u1', role: 'uploader' },
  ],
  [
    { id: 'u1', name: ' \n ', role: 'uploader' },
    { id: 'u1', role: 'uploader' },
  ],
  [
    { id: 'u1', name: `A\u202Eda\n${'ü'.repeat(5_000)}`, role: 'viewer' },
    { id: 'u1', name: `Ada ${'ü'.repeat(48)}`, role: 'viewer' },
  ],
  [null, null],
  [undefined, null],
])('%j is %j', (returned, identity) => {
  expect(parseIdentity(returned)).toEqual(identity);
});

test.each([
  ['no object', 'admin'],
  ['a bare yes', true],
  ['no role', { id: 'u1' }],
  ['a role that does not exist', { id: 'u1', role: 'owner' }],
  ['a role in other letters', { id: 'u1', role: 'Admin' }],
  ['an inherited name as its role', { id: 'u1', role: 'toString' }],
  ['a list of roles', { id: 'u1', role: ['admin'] }],
  ['no id', { role: 'admin' }],
  ['an empty id', { id: '', role: 'admin' }],
  ['a number as its id', { id: 7, role: 'admin' }],
  ['an id of 201 bytes', { id: 'a'.repeat(201), role: 'admin' }],
  ['an id of 202 bytes in 101 letters', { id: 'ü'.repeat(101), role: 'admin' }],
  ['an id of 10 kB', { id: 'a'.repeat(10_000), role: 'admin' }],
  ['an id with a line break', { id: 'a\nb', role: 'admin' }],
  ['an id with half a character', { id: 'a\ud800', role: 'admin' }],
  ['the id of a token of ours', { id: 'token:abc', role: 'admin' }],
  ['the id of a person of our provider', { id: 'openid:1', role: 'admin' }],
  ['a name that is no text', { id: 'u1', name: {}, role: 'admin' }],
])('an identity with %s is none, and no value is told', (_, returned) => {
  expect(() => parseIdentity(returned)).toThrow(TypeError);
});

test('an id of ours may be handed on by a host that has asked our own sign-in', () => {
  const identity = { id: 'token:abc', name: 'Nightly', role: 'editor' };
  expect(parseIdentity(identity, 'token:abc')).toEqual(identity);
  expect(() => parseIdentity(identity, 'token:other')).toThrow(/must not begin with token: or openid:/);
});
