import { expect, test } from 'vitest';
import { formatActor } from './format-actor';

test.each([
  ['nobody', null, { actor: 'unknown' }],
  ['an account', { id: 'admin', name: 'admin', role: 'admin' }, { actor: 'admin', actorId: 'admin' }],
  ['somebody without a name', { id: 'u1', role: 'viewer' }, { actor: 'u1', actorId: 'u1' }],
  [
    'a token that is called as the admin is',
    { id: 'token:abc', name: 'admin', role: 'viewer' },
    { actor: 'admin (API token)', actorId: 'token:abc' },
  ],
  [
    'a person whom their provider calls as the admin is',
    { id: 'openid:admin', name: 'admin', role: 'viewer' },
    { actor: 'admin (OpenID Connect)', actorId: 'openid:admin' },
  ],
  [
    'somebody of a host who calls himself as the admin is',
    { id: 'u1', name: 'Admin', role: 'viewer' },
    { actor: 'Admin (u1)', actorId: 'u1' },
  ],
] as const)('%s is told from everybody else', (_, identity, actor) => {
  expect(formatActor(identity)).toEqual(actor);
});
