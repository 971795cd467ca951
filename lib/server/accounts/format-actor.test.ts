import { expect, test } from 'vitest';
import { formatActor, formatUploader } from './format-actor';

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

test.each([
  ['an account', { id: 'ada', name: 'Ada', role: 'editor' }, 'Ada'],
  ['somebody without a name', { id: 'u1', role: 'viewer' }, 'u1'],
  ['a token', { id: 'token:abc', name: 'Ada', role: 'editor' }, 'Ada (API token)'],
  [
    'a token with a long name',
    { id: 'token:abc', name: 'é'.repeat(50), role: 'editor' },
    `${'é'.repeat(14)} (API token)`,
  ],
  ['a person of a provider', { id: 'openid:1', name: 'ada@example.com', role: 'editor' }, 'ada@example.com'],
  [
    'one of a provider who goes by admin',
    { id: 'openid:1', name: 'Admin', role: 'viewer' },
    'Admin (openid:1)',
  ],
  ['one of a host who goes by admin', { id: 'u1', name: 'admin', role: 'viewer' }, 'admin (u1)'],
  [
    'one who goes by admin and has a long id',
    { id: 'u'.repeat(200), name: 'admin', role: 'viewer' },
    `admin (${'u'.repeat(17)})`,
  ],
  ['the admin', { id: 'admin', name: 'admin', role: 'admin' }, 'admin'],
] as const)('a row names %s so that nobody is taken for another', (_, identity, uploader) => {
  expect(formatUploader(identity, 40)).toBe(uploader);
});
