import { expect, test } from 'vitest';
import { requireOwnOrigin } from './require-own-origin';

type Case = [title: string, headers: Record<string, string>, ownOrigins: string[], isOwn: boolean];

const HOST = { host: 'app.example' };
const SECURE = { 'x-forwarded-proto': 'https' };

test.each<Case>([
  ['curl', HOST, [], true],
  ['our page', { ...HOST, origin: 'https://app.example', 'sec-fetch-site': 'same-origin' }, [], true],
  ['our page in a browser without fetch metadata', { ...HOST, origin: 'https://app.example' }, [], true],
  ['our page on a port', { host: 'localhost:3000', origin: 'http://localhost:3000' }, [], true],
  ['a bookmark', { ...HOST, 'sec-fetch-site': 'none' }, [], true],
  ['another site', { ...HOST, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, [], false],
  ['another site in an old browser', { ...HOST, origin: 'https://evil.example' }, [], false],
  ['another site that hides its origin', { ...HOST, origin: 'null' }, [], false],
  ['another site without an Origin', { ...HOST, 'sec-fetch-site': 'cross-site' }, [], false],
  ['a subdomain', { ...HOST, origin: 'https://x.app.example', 'sec-fetch-site': 'same-site' }, [], false],
  [
    'our host by another scheme',
    { ...HOST, origin: 'http://app.example', 'sec-fetch-site': 'same-site' },
    [],
    false,
  ],
  ['our page over https', { ...HOST, ...SECURE, origin: 'https://app.example' }, [], true],
  [
    'our host without https in an old browser, where we are reached by https',
    { ...HOST, ...SECURE, origin: 'http://app.example' },
    [],
    false,
  ],
  [
    'our host by https behind a proxy that keeps it to itself',
    { ...HOST, 'x-forwarded-proto': 'http', origin: 'https://app.example' },
    [],
    true,
  ],
  ['another port', { ...HOST, origin: 'https://app.example:8443' }, [], false],
  ['no Host to compare', { origin: 'https://app.example' }, [], false],
  ['no Host and an origin that hides', { origin: 'null' }, [], false],
  ['an empty Host and a page from a disk', { host: '', origin: 'file:///page.html' }, [], false],
  ['an origin that is none', { ...HOST, origin: 'app.example' }, [], false],
  ['an origin of the list', { host: 'inner', origin: 'https://app.example' }, ['https://app.example'], true],
  [
    'the Host when there is a list',
    { ...HOST, origin: 'http://app.example' },
    ['https://app.example'],
    false,
  ],
])('%s', (_, headers, ownOrigins, isOwn) => {
  const check = () => requireOwnOrigin(new Request('http://x/', { headers }), ownOrigins);
  if (isOwn) expect(check).not.toThrow();
  else expect(check).toThrow(expect.objectContaining({ code: 'foreign_origin' }));
});
